import { finish } from '#rules';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { sortSteps } from '../../../static/ui/sort-steps';

interface Entry {
  readonly rank: number;
  readonly at: number;
}
const byRank = (one: Entry, other: Entry): number => one.rank - other.rank;

describe('sorting in steps', () => {
  it('gives what sorting at once gives, with equals in their order', () => {
    const lists = fc.array(fc.nat(40), { size: 'max', maxLength: 5000 });
    fc.assert(
      fc.property(lists, (ranks) => {
        const entries = ranks.map((rank, at) => ({ rank, at }));
        expect(finish(sortSteps(entries, byRank))).toEqual([...entries].sort(byRank));
      }),
      { numRuns: 40 },
    );
  });

  it('takes a step for every thousand or so', () => {
    const entries = Array.from({ length: 20_000 }, (_, at) => ({ rank: (at * 7919) % 20_000, at }));
    let steps = 0;
    for (const sorting = sortSteps(entries, byRank); sorting.next().done !== true;) steps += 1;
    expect(steps).toBeGreaterThanOrEqual(100);
  });
});
