import type { Evidence, NearMiss } from '#rules';

import { inOrder } from './in-order';
import type { JudgedRule } from './judged-matches';

/** The first place of each rule without evidence where one of its patterns stands, and why it does not count there. */
export function naiveNearMisses(judged: readonly JudgedRule[], evidence: readonly Evidence[]): readonly NearMiss[] {
  const counting = new Set(evidence.map(({ ruleId }) => ruleId));
  return judged
    .filter(({ rule }) => !counting.has(rule.id))
    .flatMap(({ matches }): readonly NearMiss[] => {
      const [first] = inOrder(matches.map(({ piece, why }) => ({ ...piece, why })));
      return first?.why === undefined ? [] : [{ ...first, why: first.why }];
    })
    .toSorted((a, b) => b.points - a.points || (a.ruleId < b.ruleId ? -1 : 1));
}
