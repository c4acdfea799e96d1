import type { IssueText } from '../issue-text';
import { compileRules } from '../matcher/compile-rules';
import type { CompiledRules } from '../matcher/compiled-rules';
import { findEvidence } from '../matcher/find-evidence';
import type { RuleSet } from '../rule-set';
import { finish, type Steps } from '../steps';

/** In how many issues rules have evidence. */
export interface RuleHits {
  /** How many issues were read. */
  readonly issues: number;
  /** By rule id; rules without any are missing. */
  readonly byRule: ReadonlyMap<string, number>;
}

/** Counts in how many issues each rule has evidence. Issues that could not be read to their end do not count. */
export const countHits = (ruleSet: RuleSet, texts: Iterable<IssueText>): RuleHits =>
  finish(hitSteps(compileRules(ruleSet), texts));

/** {@link countHits}, a step for each issue. */
export function* hitSteps(rules: CompiledRules, texts: Iterable<IssueText>): Steps<RuleHits> {
  const byRule = new Map<string, number>();
  let issues = 0;
  for (const text of texts) {
    const { evidence, cut } = findEvidence(rules, text);
    if (!cut) {
      issues += 1;
      for (const id of new Set(evidence.map(({ ruleId }) => ruleId))) byRule.set(id, (byRule.get(id) ?? 0) + 1);
    }
    yield;
  }
  return { issues, byRule };
}
