import { describe, expect, it } from '@jest/globals';

import { MARKS } from '../../../cli/simulate/open-world';
import { simulate } from '../../../cli/simulate/simulate';
import { simulateMany } from '../../../cli/simulate/simulate-many';
import { CALM } from './calm';
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
      expect(figures).toMatchObject({
        lost: 0,
        duplicated: 0,
        wrong: 0,
        overwrittenHumanDecisions: 0,
        unfinished: 0,
        leaked: 0,
      });
      expect(figures.callsBeforeRetryAfter).toBe(0);
      // That there was something to go wrong: undo runs are among them.
      expect(figures.runs).toBeGreaterThan(SEEDS);
    },
  );

  it.each([
    [177, ISSUES, 'a run cancelled in the middle of a portion, on a site where nobody may act for who approved it'],
    [224, ISSUES, 'another, whose page is closed before that is put right'],
    [810_053, 1_000, 'label and tag are taken off in the second in which the app records the label as a decision'],
  ])('stay right in seed %d of %d issues: %s', async (seed, issues) => {
    expect((await simulate({ seed, issues })).faults).toEqual([]);
  });

  it('go the same way again with the same seed', async () => {
    for (const seed of [3, 14, 59]) {
      const once = await simulate({ seed, issues: ISSUES, traces: true });
      expect(await simulate({ seed, issues: ISSUES, traces: true })).toEqual(once);
      expect(once.trace.length).toBeGreaterThan(10);
    }
  });

  it('failure 37: go the way on a site that they would go if the process served no other', async () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const both = await simulate({ seed, issues: ISSUES, traces: true });
      const alone = await simulate({ seed, issues: ISSUES, traces: true, isAlone: true });
      expect(both.trace.filter((line) => line.includes(` ${MARKS[0]} `))).toEqual(alone.trace);
      expect(both.trace.length).toBeGreaterThan(alone.trace.length);
    }
  });

  it('Runs 10: go on with the rules they began with, though others are published meanwhile', async () => {
    const scenario = { ...CALM, publishesAt: [500, 2_000], hasUndo: true };
    const { faults, trace } = await simulate({ seed: 1, issues: ISSUES, scenario, traces: true });
    expect(faults).toEqual([]);
    const published = trace.findLastIndex((line) => line.includes('are published'));
    expect(trace.slice(published).some((line) => line.includes('PUT /issue/properties'))).toBe(true);
  });
});

describe('a fault that is planted is found', () => {
  it.each(Object.entries(PLANTED))('%s', async (_, { plant, scenario, finds }) => {
    const found = new Set<string>();
    for (let seed = 1; seed <= 60 && ![...finds].some((kind) => found.has(kind)); seed += 1) {
      const { faults } = await simulate({ seed, issues: 330, scenario, plant });
      for (const { kind } of faults) found.add(kind);
    }
    expect([...finds].some((kind) => found.has(kind))).toBe(true);
  });
});
