import { describe, expect, it } from '@jest/globals';

import type { Steps } from '#rules';

import { SLICE_MS } from '../../../static/ui/in-slices';
import { stepsInSlices } from '../../../static/ui/steps-in-slices';

const STEPS = 20;

/** Work whose every step moves the clock on, and a count of breaths. */
function world(stepMs: number) {
  let time = 0;
  const seen = { steps: 0, breaths: 0 };
  function* work(): Steps<string> {
    for (; seen.steps < STEPS; seen.steps += 1) {
      time += stepMs;
      yield;
    }
    return 'done';
  }
  const breathe = () => {
    seen.breaths += 1;
    return Promise.resolve();
  };
  return { work, seen, ports: { now: () => time, breathe }, ended: new AbortController() };
}

describe('steps in slices', () => {
  it('gives what the work gives', async () => {
    const { work, ports, ended, seen } = world(3);
    expect(await stepsInSlices(work(), ports, ended.signal)).toBe('done');
    expect(seen.steps).toBe(STEPS);
  });

  it.each([
    ['whenever a slice is used up', SLICE_MS / 2, STEPS / 2],
    ['never where all fits into one', 0, 0],
  ])('breathes %s', async (_when, stepMs, breaths) => {
    const { work, ports, ended, seen } = world(stepMs);
    await stepsInSlices(work(), ports, ended.signal);
    expect(seen.breaths).toBe(breaths);
  });

  it('stops at the next breath once it is aborted', async () => {
    const { work, ports, ended, seen } = world(SLICE_MS);
    const breathe = () => {
      if (seen.steps === 2) ended.abort();
      return Promise.resolve();
    };
    await expect(stepsInSlices(work(), { ...ports, breathe }, ended.signal)).rejects.toThrow();
    expect(seen.steps).toBe(2);
  });
});
