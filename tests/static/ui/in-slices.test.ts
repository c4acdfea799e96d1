import { describe, expect, it } from '@jest/globals';

import { inSlices, SLICE_MS } from '../../../static/ui/in-slices';

/** A clock that every piece of work moves on, and a count of breaths. */
function fakePorts(workMs: number) {
  let time = 0;
  let breaths = 0;
  return {
    ports: {
      now: () => time,
      breathe: () => {
        breaths += 1;
        return Promise.resolve();
      },
    },
    work: (entry: number) => {
      time += workMs;
      return entry * 2;
    },
    breaths: () => breaths,
  };
}

const numbers = Array.from({ length: 20 }, (_, index) => index);

describe('work in slices', () => {
  it('gives every result, in order', async () => {
    const { ports, work } = fakePorts(3);
    expect(await inSlices(numbers, work, ports)).toEqual(numbers.map((entry) => entry * 2));
  });

  it('breathes whenever a slice is used up', async () => {
    const { ports, work, breaths } = fakePorts(SLICE_MS / 2);
    await inSlices(numbers, work, ports);
    expect(breaths()).toBe(numbers.length / 2 - 1);
  });

  it('does not breathe when all fits into one slice', async () => {
    const { ports, work, breaths } = fakePorts(0);
    await inSlices(numbers, work, ports);
    expect(breaths()).toBe(0);
  });

  it('stops at the next breath once it is aborted', async () => {
    const { ports, work } = fakePorts(SLICE_MS);
    const controller = new AbortController();
    const done: number[] = [];
    const stopping = inSlices(
      numbers,
      (entry) => {
        done.push(entry);
        if (entry === 3) controller.abort();
        return work(entry);
      },
      ports,
      controller.signal,
    );
    await expect(stopping).rejects.toThrow();
    expect(done).toEqual([0, 1, 2, 3]);
  });
});
