import { expect, it } from '@jest/globals';

import { beginSweep, lookingAgain, sweptUpTo } from '../../../../src/app/events/sweep/next-mark';

const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 10, 27, 9);

it('a sweep that left issues to a run lets the next one look as far back, however long it takes', () => {
  const first = beginSweep(undefined, NOW);
  const through = { ...sweptUpTo(first, '10000', 'KIT-9'), at: null };
  expect(beginSweep(through, NOW + 3 * HOUR).since).toBeGreaterThan(first.since);
  const again = beginSweep(lookingAgain(through), NOW + 3 * HOUR);
  expect(again.since).toBe(first.since);
  expect(beginSweep(lookingAgain(again), NOW + 6 * HOUR).since).toBe(first.since);
});
