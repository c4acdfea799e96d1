import { FIELDS, type IssueField, type IssueText } from '../issue-text';
import type { NearMiss } from '../near-miss';
import type { CompiledRules } from './compiled-rules';
import { composeText, type ComposedText } from './compose';
import { compareEvidence, evidenceOf } from './find-evidence';
import { findMatches, type FoundMatches } from './find-matches';
import { Judge } from './judge';

export interface FoundNearMisses {
  /**
   * The rules that matched but for one thing, each once: its first place in the issue, and what stood against it. Those
   * with most points first, then by rule.
   */
  readonly nearMisses: readonly NearMiss[];
  /**
   * Whether the text was not read to its end. Then there are no near misses: what was not read might count, or be what
   * stands against a match.
   */
  readonly cut: boolean;
}

/** The rules that nearly have evidence; a rule with evidence is none of them. Found with bounded work. */
export function findNearMisses(rules: CompiledRules, text: IssueText): FoundNearMisses {
  const onlyAsked = rules.fieldsRead.filter((field) => !LOOKED_IN.has(field));
  const found = findMatches(rules.matcher, text, [...FIELDS, ...onlyAsked]);
  if (found.cut) return { nearMisses: [], cut: true };
  const composed = found.mayCompose ? composeText(text) : undefined;
  return composed === undefined
    ? { nearMisses: nearMissesAmong(rules, text, found), cut: false }
    : nearMissesInComposed(rules, composed);
}

function nearMissesInComposed(rules: CompiledRules, { text, original }: ComposedText): FoundNearMisses {
  const { nearMisses, cut } = findNearMisses(rules, text);
  const inOriginal = (miss: NearMiss): NearMiss => {
    const { field, why } = miss;
    const place = original(field, miss);
    return { ...miss, ...place, why: why.kind === 'negation' ? { ...why, cue: original(field, why.cue) } : why };
  };
  return { nearMisses: nearMisses.map(inOriginal), cut };
}

const LOOKED_IN: ReadonlySet<IssueField> = new Set(FIELDS);

function nearMissesAmong(rules: CompiledRules, text: IssueText, found: FoundMatches): readonly NearMiss[] {
  const judge = new Judge(rules, text, found);
  const matched = new Set<string>();
  const missed = new Map<string, NearMiss>();
  for (const match of found.matches) {
    if (!LOOKED_IN.has(match.field)) continue;
    for (const rule of match.pattern.evidenceOf) {
      const why = judge.verdict(rule, match);
      const { id } = rule.rule;
      if (why === undefined) matched.add(id);
      else {
        const miss: NearMiss = { ...evidenceOf(rule, match), why };
        const first = missed.get(id);
        if (first === undefined || compareEvidence(miss, first) < 0) missed.set(id, miss);
      }
    }
  }
  return [...missed.values()]
    .filter(({ ruleId }) => !matched.has(ruleId))
    .sort((a, b) => b.points - a.points || (a.ruleId < b.ruleId ? -1 : 1));
}
