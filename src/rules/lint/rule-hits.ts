import type { IssueText } from '../issue-text';
import { compileRules } from '../matcher/compile-rules';
import { findEvidence } from '../matcher/find-evidence';
import type { RuleSet } from '../rule-set';

/** In how many issues rules have evidence. */
export interface RuleHits {
  /** How many issues were read. */
  readonly issues: number;
  /** By rule id; rules without any are missing. */
  readonly byRule: ReadonlyMap<string, number>;
}

/** Counts in how many issues each rule has evidence. Issues that could not be read to their end do not count. */
export function countHits(ruleSet: RuleSet, texts: Iterable<IssueText>): RuleHits {
  const rules = compileRules(ruleSet);
  const byRule = new Map<string, number>();
  let issues = 0;
  for (const text of texts) {
    const { evidence, cut } = findEvidence(rules, text);
    if (cut) continue;
    issues += 1;
    for (const id of new Set(evidence.map(({ ruleId }) => ruleId))) byRule.set(id, (byRule.get(id) ?? 0) + 1);
  }
  return { issues, byRule };
}
