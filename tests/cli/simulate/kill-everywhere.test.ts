import { expect, it } from '@jest/globals';

import { killEverywhere } from '../../../cli/simulate/kill-everywhere';

it('Runs 2: a run comes to the same end wherever its holder dies', async () => {
  const { runs, failed } = await killEverywhere(5, 12, [4], 5);
  expect(failed).toEqual([]);
  expect(runs).toBeGreaterThan(100);
});
