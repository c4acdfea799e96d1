import type { TooBroadFinding } from '../finding';
import type { Check } from './check';

/** What most issues have says little about any of them. */
const BROAD_SHARE = 0.5;

/** Rules that have evidence in more than half of the issues. */
export const tooBroad: Check<'too-broad'> = ({ rules, hits }) => {
  if (hits === undefined) return [];
  const { issues, byRule } = hits;
  return rules.flatMap(({ rule: { id: ruleId } }): readonly TooBroadFinding[] => {
    const own = byRule.get(ruleId) ?? 0;
    if (own <= BROAD_SHARE * issues) return [];
    const fix = { kind: 'switch-off', ruleId } as const;
    return [{ kind: 'too-broad', ruleId, hits: own, issues, fix, effect: 'suggestions' }];
  });
};
