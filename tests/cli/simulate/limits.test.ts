import { LEASE_SECONDS } from '#run';
import { expect, it } from '@jest/globals';

import { simulate } from '../../../cli/simulate/simulate';
import { NO_TROUBLES } from '../../../cli/simulate/troubles';
import { CALM } from './calm';

/** Functions have little time, Jira refuses often and for long, and somebody stops the run in the middle. */
const HARSH = {
  ...CALM,
  touched: 0.2,
  functionMs: 60_000,
  tabOpens: [{ from: 0, until: 3_000, says: true }],
  hasUndo: false,
} as const;

it.each([
  ['for the hour', { ...NO_TROUBLES, quota: 0.15 }],
  ['for a burst', { ...NO_TROUBLES, burst: 0.4 }],
])(
  'Jira 13: refused again and again %s, a run asks nothing before its time, whoever drives it, and ends',
  async (_, troubles) => {
    for (let seed = 1; seed <= 12; seed += 1) {
      for (const cancelsAt of [Infinity, 15_000, 40_000]) {
        const { faults } = await simulate({
          seed,
          issues: 40,
          isAlone: true,
          scenario: { ...HARSH, troubles, cancelsAt },
        });
        expect({ seed, cancelsAt, faults }).toEqual({ seed, cancelsAt, faults: [] });
      }
    }
  },
);

it('a tab that is open has functions called twice at most for 1,000 issues', async () => {
  const { tally, faults } = await simulate({
    seed: 2,
    issues: 10_000,
    isAlone: true,
    scenario: { ...CALM, touched: 0, hasUndo: false },
  });
  expect(faults).toEqual([]);
  expect(tally.invocations).toBeLessThanOrEqual(20);
});

it('Runs 2: a tab that is closed without a word is followed when its lease ends', async () => {
  for (let seed = 1; seed <= 8; seed += 1) {
    const tabOpens = [{ from: 0, until: 20_000 + seed * 1_000, says: false }];
    const scenario = { ...CALM, touched: 0, hasUndo: false, lag: 90_000, eventsDoubled: 0.5, tabOpens };
    const { trace, faults } = await simulate({ seed, issues: 4_000, isAlone: true, traces: true, scenario });
    const secondsOf = (what: RegExp): number => Number.parseFloat(trace.find((line) => what.test(line)) ?? '');
    const closedAt = secondsOf(/tab\d+ is closed$/);
    // The queue takes five seconds at most, and whoever goes on asks Jira for its time first.
    const followedAt = secondsOf(/function\d+ GET \/serverInfo/);
    expect(followedAt - closedAt).toBeLessThan(LEASE_SECONDS + 6);
    expect(faults).toEqual([]);
  }
});
