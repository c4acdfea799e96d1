import { beforeAll, describe, expect, it } from '@jest/globals';

import { begunStore, runLeaseRace } from './races/run-lease-race';

const COUNT = 1_000;

let begun: Awaited<ReturnType<typeof begunStore>>;
beforeAll(async () => {
  begun = await begunStore();
});

describe('Runs 1, 2 and 8: tabs and functions that hold a run in turn, with lost answers and functions that are ended', () => {
  it(`are never two at once, and lose no checkpoint, in ${COUNT} races`, async () => {
    const sum = { checkpoints: 0, kept: 0, lost: 0, held: 0 };
    for (let seed = 1; seed <= COUNT; seed += 1) {
      const { checkpoints, told } = await runLeaseRace(seed, begun);
      sum.checkpoints += checkpoints;
      sum.kept += told.kept.flat().length;
      sum.lost += told.lost.length;
      sum.held += told.held;
    }
    // That there was something to lose.
    expect(sum.checkpoints).toBeGreaterThan(4 * COUNT);
    expect(sum.kept).toBeGreaterThan(3 * COUNT);
    expect(sum.lost).toBeGreaterThan(COUNT / 10);
    expect(sum.held).toBeGreaterThan(COUNT / 2);
  }, 300_000);

  it('race the same way again with the same seed', async () => {
    for (const seed of [3, 14, 159]) {
      const [once, again] = await Promise.all([runLeaseRace(seed, begun), runLeaseRace(seed, begun)]);
      expect(again).toEqual(once);
    }
  });
});
