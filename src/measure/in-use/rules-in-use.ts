import { suggest, takesPart, type CompiledRules, type IssueText, type Side, type Steps } from '#rules';

import { RuleCounter, type RuleInUse } from './rule-in-use';

/** An issue that rules are asked about. */
export interface AskedIssue {
  readonly text: IssueText;
  /** Where a person put it; undefined where nobody has. */
  readonly decided: Side | undefined;
}

/** Why an issue is in no figure: its type gets no suggestion, it is in a language that the rules do not read, or too long. */
type LeftOut = 'type' | 'other-language' | 'too-long';

/** What rules do in the issues of a project. */
export interface RulesInUse<Issue extends AskedIssue> {
  /** Issues in which rules have evidence, and those in which no rule has. */
  readonly covered: readonly Issue[];
  readonly uncovered: readonly Issue[];
  readonly leftOut: Readonly<Record<LeftOut, number>>;
  /** The rules that are switched on, in their order. */
  readonly rules: readonly RuleInUse[];
}

/** Asks rules about each issue, an issue a step, and counts what each of them does. */
export function* rulesInUse<Issue extends AskedIssue>(
  rules: CompiledRules,
  issues: readonly Issue[],
): Steps<RulesInUse<Issue>> {
  const { ruleSet } = rules;
  const counters = new Map(ruleSet.rules.flatMap((rule) => (rule.on ? [[rule.id, new RuleCounter(rule)]] : [])));
  const covered: Issue[] = [];
  const uncovered: Issue[] = [];
  const leftOut: Record<LeftOut, number> = { type: 0, 'other-language': 0, 'too-long': 0 };
  for (const issue of issues) {
    const heard = hear(rules, issue.text);
    if (typeof heard === 'string') leftOut[heard] += 1;
    else {
      (heard.size === 0 ? uncovered : covered).push(issue);
      const speaking = [...heard].flatMap((id) => counters.get(id) ?? []);
      const speakers = RuleCounter.together(speaking);
      for (const counter of speaking) counter.add(speakers, issue.decided);
    }
    yield;
  }
  return { covered, uncovered, leftOut, rules: [...counters.values()].map((counter) => counter.count()) };
}

/** The rules that have evidence in a text, by id; or why it says nothing about them. */
function hear(rules: CompiledRules, text: IssueText): ReadonlySet<string> | LeftOut {
  if (!takesPart(rules.ruleSet.settings, text.type.text)) return 'type';
  const { evidence, reason, cut } = suggest(rules, text);
  if (reason.kind === 'other-language') return 'other-language';
  return cut ? 'too-long' : new Set(evidence.map(({ ruleId }) => ruleId));
}
