import { FIELDS, type IssueField, type IssueText } from '../issue-text';
import type { NearMiss } from '../near-miss';
import type { CompiledRules } from './compiled-rules';
import { compareEvidence, evidenceOf } from './find-evidence';
import { findMatches } from './find-matches';
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
  const lookedIn: ReadonlySet<IssueField> = new Set(FIELDS);
  const onlyAsked = rules.fieldsRead.filter((field) => !lookedIn.has(field));
  const found = findMatches(rules.matcher, text, [...FIELDS, ...onlyAsked]);
  if (found.cut) return { nearMisses: [], cut: true };
  const judge = new Judge(rules, text, found);
  const matched = new Set<string>();
  const missed = new Map<string, NearMiss>();
  for (const match of found.matches) {
    if (!lookedIn.has(match.field)) continue;
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
  const nearMisses = [...missed.values()]
    .filter(({ ruleId }) => !matched.has(ruleId))
    .sort((a, b) => b.points - a.points || (a.ruleId < b.ruleId ? -1 : 1));
  return { nearMisses, cut: false };
}
