import type { Condition } from '#rules';

import { patternMatches } from './pattern-matches';
import { patternsOf } from './patterns-of';
import type { Reading } from './reading';

/** Whether a condition on a field holds. */
export function holds(condition: Condition, reading: Reading): boolean {
  if (typeof condition === 'boolean') return condition === (reading.text.trim() !== '');
  return patternsOf(condition).some(({ pattern }) => patternMatches(pattern, reading).length > 0);
}
