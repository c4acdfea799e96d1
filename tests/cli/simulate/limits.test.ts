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
