import { LEAST_LEAD } from '../place-from-evidence';
import { sidePoints } from '../points';
import { SIDES } from '../question';
import { isUnread } from '../reason';
import type { Suggestion } from '../suggestion';

/**
 * Whether there is evidence without which the place would change: `explainSuggestion` has a flip exactly then. Costs
 * nothing, unlike finding it. There is none for a text that was not read to its end: without a rule, more would be read.
 */
export function hasFlip({ reason, points, cut }: Pick<Suggestion, 'reason' | 'points' | 'cut'>): boolean {
  if (cut || isUnread(reason)) return false;
  const sides = sidePoints(points);
  // Without the other side's evidence, a side with so many points has the lead.
  return SIDES.some((side) => sides[side] >= LEAST_LEAD);
}
