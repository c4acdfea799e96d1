import { DEFAULT_LABELS, issueText } from '#issue';
import { english } from '#packs';
import { compileRules, findEvidence, suggest, type CompiledRules } from '#rules';

import type { BenchIssue, Workload } from '../workload/make-workload';
import { USUAL_PATTERNS } from '../workload/plain-patterns';
import { plainRuleSet } from '../workload/plain-rule-set';
import { ruleSetOf } from '../workload/rule-set-of';
import type { Entrant } from './entrant';
import type { TextMatcher } from './hit';
import { jsonRulesEngine } from './json-rules-engine';
import { modernAhocorasick } from './modern-ahocorasick';
import { oldAhocorasick } from './old-ahocorasick';
import { regexPerKeyword } from './regex-per-keyword';
import { sumCharacters } from './sum-characters';

/** How many of the issues the slow ones read: one in so many. */
const ONE_IN = { regexPerKeyword: 10, ahocorasick: 4, modernAhocorasick: 10, jsonRulesEngine: 200 } as const;

/** Everything that is measured against the floor, in the order of a round. */
export function makeEntrants(workload: Workload) {
  const { issues } = workload;
  const patterns = workload.plainPatterns(USUAL_PATTERNS);
  const plain = (howMany: number): CompiledRules => compileRules(plainRuleSet(workload.plainPatterns(howMany)));
  const full = compileRules(ruleSetOf(workload.fullPatterns));
  return [
    entrant('floor', issues, (all) =>
      sumOf(
        all,
        ({ plain: { summary, description } }) => sumCharacters(summary.text) + sumCharacters(description.text),
      ),
    ),
    entrant('matchPlain', issues, matchPlain(plain(USUAL_PATTERNS))),
    entrant('matchFull', issues, matchFull(full)),
    entrant('adfToSuggestion', issues, adfToSuggestion(full)),
    entrant('builtIn', issues, adfToSuggestion(compileRules(english))),
    entrant('matchPlain2000', issues, matchPlain(plain(2000))),
    entrant('matchPlain10000', issues, matchPlain(plain(10_000))),
    entrant('regexPerKeyword', everyNth(issues, ONE_IN.regexPerKeyword), matchTexts(regexPerKeyword(patterns))),
    entrant('ahocorasick', everyNth(issues, ONE_IN.ahocorasick), matchTexts(oldAhocorasick(patterns))),
    entrant('modernAhocorasick', everyNth(issues, ONE_IN.modernAhocorasick), matchTexts(modernAhocorasick(patterns))),
    entrant('jsonRulesEngine', everyNth(issues, ONE_IN.jsonRulesEngine), fulfilRules(patterns)),
  ] as const;
}

export type EntrantName = ReturnType<typeof makeEntrants>[number]['name'];

const entrant = <Name extends string>(
  name: Name,
  issues: readonly BenchIssue[],
  run: Entrant['run'],
): Entrant<Name> => ({ name, issues, run });

const everyNth = (issues: readonly BenchIssue[], nth: number): readonly BenchIssue[] =>
  issues.filter((_, index) => index % nth === 0);

function sumOf(issues: readonly BenchIssue[], read: (issue: BenchIssue) => number): number {
  let sum = 0;
  for (const issue of issues) sum += read(issue);
  return sum;
}

const matchPlain =
  (rules: CompiledRules): Entrant['run'] =>
  (issues) =>
    sumOf(issues, ({ plain }) => findEvidence(rules, plain).evidence.length);

const matchFull =
  (rules: CompiledRules): Entrant['run'] =>
  (issues) =>
    sumOf(issues, ({ text }) => findEvidence(rules, text).evidence.length);

const adfToSuggestion =
  (rules: CompiledRules): Entrant['run'] =>
  (issues) =>
    sumOf(issues, ({ jira }) => suggest(rules, issueText(jira, DEFAULT_LABELS)).evidence.length);

const matchTexts =
  (match: TextMatcher): Entrant['run'] =>
  (issues) =>
    sumOf(issues, ({ plain }) => match(plain.summary.text).length + match(plain.description.text).length);

function fulfilRules(patterns: readonly string[]): Entrant['run'] {
  const fulfilled = jsonRulesEngine(plainRuleSet(patterns));
  return async (issues) => {
    let sum = 0;
    for (const { plain } of issues) {
      sum += (await fulfilled({ summary: plain.summary.text, description: plain.description.text })).length;
    }
    return sum;
  };
}
