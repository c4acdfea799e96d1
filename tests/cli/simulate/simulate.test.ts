import { describe, expect, it } from '@jest/globals';

import { simulate } from '../../../cli/simulate/simulate';
import { simulateMany } from '../../../cli/simulate/simulate-many';
import { PLANTED } from './planted';

/** `npm run cli -- simulate` runs 10,000 of 1,000 issues. */
const SEEDS = 60;
const ISSUES = 40;
/** Too many to be read one by one: search is asked about them. */
const MANY = 330;

describe('runs that meet everything that can go wrong', () => {
  it.each([ISSUES, MANY])(
    `lose nothing, do nothing twice and overwrite nobody in ${SEEDS} simulations of %d issues`,
    async (issues) => {
      const faults: string[] = [];
      const figures = await simulateMany(SEEDS, issues, 1, (simulated) => {
        faults.push(`seed ${simulated.seed}: ${JSON.stringify(simulated.faults[0])}`);
      });
      expect(faults).toEqual([]);
      expect(figures).toMatchObject({ lost: 0, duplicated: 0, wrong: 0, overwrittenHumanDecisions: 0, unfinished: 0 });
      expect(figures.callsBeforeRetryAfter).toBe(0);
      // That there was something to go wrong: undo runs are among them.
      expect(figures.runs).toBeGreaterThan(SEEDS);
    },
    60_000,
  );

  it.each([
    [60_114, 'a label that somebody took off while the run looked at it for the last time'],
    [1_578, 'a tag that somebody took off while its label was put back'],
    [1_587, 'a holder that ends while labels are put right, and a decision before they are'],
    [2_798, 'a claim on its way when the tab closes, and a tag that somebody takes off after it'],
    [71, 'a pause said to a holder that does not know yet what the one before sent'],
    [305, 'a pause said to a holder that has not looked at anything yet'],
    [10_347, 'a tag that somebody takes off before its old labels come back'],
    [8_940, 'a tag that somebody takes off while labels are put back'],
    [3_526, 'a tag that somebody takes off which an undo takes off, too'],
    [2_791, 'a function with too little time to put a thousand issues right'],
  ])('stay right in seed %d: %s', async (seed) => {
    expect((await simulate({ seed, issues: 1_000 })).faults).toEqual([]);
  });

  it('go the same way again with the same seed', async () => {
    for (const seed of [3, 14, 59]) {
      const once = await simulate({ seed, issues: ISSUES, traces: true });
      expect(await simulate({ seed, issues: ISSUES, traces: true })).toEqual(once);
      expect(once.trace.length).toBeGreaterThan(10);
    }
  });
});

describe('a fault that is planted is found', () => {
  it.each(Object.entries(PLANTED))(
    '%s',
    async (_, { plant, scenario, finds }) => {
      const found = new Set<string>();
      for (let seed = 1; seed <= 60 && ![...finds].some((kind) => found.has(kind)); seed += 1) {
        const { faults, tally } = await simulate({ seed, issues: 330, scenario, plant });
        for (const { kind } of faults) found.add(kind);
        if (tally.early > 0) found.add('early');
      }
      expect([...finds].some((kind) => found.has(kind))).toBe(true);
    },
    60_000,
  );
});
