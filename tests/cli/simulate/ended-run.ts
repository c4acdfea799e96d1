import { expect } from '@jest/globals';

import type { KeptRun } from '../../../cli/simulate/judge';
import type { Ended } from '../../../cli/simulate/one-run';
import type { VirtualClock } from '../../../cli/simulate/virtual-clock';

/** Lets a run go to its end, which has to be a good one. */
export async function endedRun(clock: VirtualClock, judge: () => Promise<Ended>): Promise<KeptRun> {
  await clock.run();
  const { run, faults } = await judge();
  expect(faults).toEqual([]);
  if (run === undefined) throw new Error('There was nothing to begin.');
  return run;
}
