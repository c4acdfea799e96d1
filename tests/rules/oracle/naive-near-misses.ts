import type { IssueText, NearMiss, RuleSet } from '#rules';

import { findReason } from './find-reason';
import { inOrder } from './in-order';
import { naiveEvidence } from './naive-evidence';
import { readRules } from './naive-rules';
import { readIssue } from './read-issue';
import { ruleMatches } from './rule-matches';

/** The first place of each rule without evidence where one of its patterns stands, and why it does not count there. */
export function naiveNearMisses(ruleSet: RuleSet, text: IssueText): readonly NearMiss[] {
  const rules = readRules(ruleSet);
  const issue = readIssue(text, rules.language);
  const counting = new Set(naiveEvidence(ruleSet, text).map(({ ruleId }) => ruleId));
  return ruleSet.rules
    .filter(({ id, on }) => on && !counting.has(id))
    .flatMap((rule): readonly NearMiss[] => {
      const [first] = inOrder(ruleMatches(rule, issue));
      if (first === undefined) return [];
      const why = findReason(rules, issue, { rule, ...first });
      return why === undefined ? [] : [{ ...first, why }];
    })
    .toSorted((a, b) => b.points - a.points || (a.ruleId < b.ruleId ? -1 : 1));
}
