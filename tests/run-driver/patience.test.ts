import { describe, expect, it } from '@jest/globals';

import { JiraError } from '#jira';

import { Patience } from '../../src/run-driver/patience';

function clock(random = 0.5) {
  let now = 0;
  const waits: number[] = [];
  const patience = new Patience({
    now: () => now,
    random: () => random,
    wait: (milliseconds) => {
      waits.push(milliseconds);
      now += milliseconds;
      return Promise.resolve();
    },
  });
  return { patience, waits };
}

const tooMany = (retryAfter?: number, limit?: string) =>
  new JiraError('rate-limited', [], retryAfter, undefined, limit);

/** Fails with each error in turn, then answers. */
const failing = (...errors: readonly Error[]) => {
  let calls = 0;
  return () => {
    const error = errors[calls];
    calls += 1;
    return error === undefined ? Promise.resolve(calls) : Promise.reject(error);
  };
};

describe('Jira 13: too many calls', () => {
  it.each([0, 0.999])(
    'after a burst, calls of that kind wait as long as Jira says and a little more',
    async (random) => {
      const { patience, waits } = clock(random);
      await patience.send('search', failing(tooMany(10, 'jira-burst-based')));
      await patience.send('read', failing());
      expect(waits).toHaveLength(1);
      expect(waits[0]).toBeGreaterThanOrEqual(10_000);
      expect(waits[0]).toBeLessThan(13_001);
    },
  );

  it('once the points are spent, all calls wait for the hour that Jira names', async () => {
    const { patience, waits } = clock();
    const quota = tooMany(1_800, 'jira-quota-tenant-based');
    const lost = new JiraError('connection-lost', []);
    await expect(patience.send('search', failing(quota, lost))).rejects.toBe(lost);
    expect(waits[0]).toBeGreaterThanOrEqual(1_800_000);
    // Said to one call, it holds for all others.
    let refused = 0;
    const others = Promise.all([
      patience.send('search', failing(quota)),
      patience.send('read', failing(quota)).finally(() => (refused = waits.length)),
    ]);
    await others;
    expect(refused).toBeGreaterThan(1);
  });

  it('without a word from Jira it waits longer and longer, up to five minutes', async () => {
    const { patience, waits } = clock();
    await patience.send('search', failing(...Array.from({ length: 9 }, () => tooMany())));
    expect(waits.map((wait) => wait / 1_000)).toEqual([5, 10, 20, 40, 80, 160, 300, 300, 300]);
  });

  it('a bare refusal is waited out between 0.7 and 1.3 times', async () => {
    for (const [random, wait] of [
      [0, 3_500],
      [1, 6_500],
    ] as const) {
      const { patience, waits } = clock(random);
      await patience.send('search', failing(tooMany()));
      expect(waits[0]).toBeCloseTo(wait);
    }
  });
});

describe('Jira 14: no answer', () => {
  const lost = new JiraError('connection-lost', []);

  it('a question is asked again', async () => {
    const { patience, waits } = clock();
    expect(await patience.ask('search', failing(lost, new JiraError('jira-unavailable', [])))).toBe(3);
    expect(waits).toEqual([1_000, 2_000]);
  });

  it('a write is not: nobody knows whether it was made', async () => {
    await expect(clock().patience.send('write', failing(lost))).rejects.toBe(lost);
  });

  it('takes calls that were refused together for one refusal: the wait is lengthened once', async () => {
    const { patience, waits } = clock(0.5);
    await Promise.all([1, 2, 3, 4].map(() => patience.send('write', failing(tooMany()))));
    expect(Math.max(...waits)).toBe(5_000);
  });
});
