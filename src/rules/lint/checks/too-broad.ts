import type { TooBroadFinding } from '../finding';
import type { RuleHits } from '../rule-hits';
import type { Check } from './check';

/** What most issues have says little about any of them. */
const BROAD_SHARE = 0.5;

/** Rules that have evidence in more than half of the issues. */
export const tooBroad: Check<'too-broad'> = function* ({ rules, hits }) {
  if (hits === undefined) return;
  for (const { rule } of rules) yield broadRule(rule.id, hits);
};

function broadRule(ruleId: string, { issues, byRule }: RuleHits): readonly TooBroadFinding[] {
  const hits = byRule.get(ruleId) ?? 0;
  if (hits <= BROAD_SHARE * issues) return [];
  return [{ kind: 'too-broad', ruleId, hits, issues, fix: { kind: 'switch-off', ruleId }, effect: 'suggestions' }];
}
