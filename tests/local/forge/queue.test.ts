import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as v from 'valibot';
import { QUEUE } from '../../../local/forge/limits';
import type { LocalForgeOptions } from '../../../local/forge/local-forge';
import { randomOf } from '../../app/races/random';
import { bundleFixture, createFixtureForge, type BundledFixture } from './bundled-fixture';

let fixture: BundledFixture;
beforeAll(async () => {
  fixture = await bundleFixture();
}, 300_000);
afterAll(() => fixture.remove());

const Seen = v.looseObject({
  body: v.looseObject({ name: v.optional(v.union([v.string(), v.number()])) }),
  retryContext: v.optional(v.looseObject({ retryCount: v.number() })),
});

/** The fixture app with a clock of its own, and what its consumers were called with. */
function forgeWithClock(overrides: Partial<LocalForgeOptions> = {}) {
  let now = Date.UTC(2026, 0, 5, 12);
  const lines: string[] = [];
  const forge = createFixtureForge(fixture, {
    clock: () => now,
    log: (level, line) => void lines.push(level === 'info' ? line : `${level}: ${line}`),
    ...overrides,
  });
  const seen = () =>
    lines.flatMap((line) => {
      const parsed = line.startsWith('{') ? v.safeParse(Seen, JSON.parse(line)) : undefined;
      return parsed?.success === true ? [parsed.output] : [];
    });
  const push = (events: readonly object[], queue = 'fixture-queue') => forge.run('push', { queue, events });
  const pass = (seconds: number) => (now += seconds * 1000);
  const names = () => seen().map(({ body }) => body.name);
  return { ...forge, lines, seen, names, push, pass };
}

/** As `Math.random`, the same for a seed. */
function seeded(seed: number): () => number {
  const { below } = randomOf(seed);
  return () => below(2 ** 30) / 2 ** 30;
}

const named = (name: string | number, more: object = {}) => ({ body: { name, ...more } });

describe('a queue', () => {
  it('hands what was pushed to its consumer, and says what became of the job', async () => {
    const { push, background, seen, run } = forgeWithClock();
    const { jobId } = v.parse(v.object({ jobId: v.string() }), await push([named('one')]));
    expect(await run('jobStats', jobId)).toEqual({ success: 0, failed: 0, inProgress: 1 });
    expect(await background.deliver()).toBe(1);
    expect(seen()).toEqual([
      expect.objectContaining({
        queueName: 'fixture-queue',
        jobId,
        eventId: expect.any(String),
        body: { name: 'one' },
      }),
    ]);
    expect(await run('jobStats', jobId)).toEqual({ success: 1, failed: 0, inProgress: 0 });
  });

  it('runs the consumer as nobody, and calls the method of a resolver', async () => {
    const { push, background, lines, invocations } = forgeWithClock();
    await push([named('one')], 'fixture-method-queue');
    await background.deliver();
    expect(lines.join()).toContain('"payload":{"name":"one"}');
    expect(invocations.at(-1)).toMatchObject({ moduleKey: 'fixture-method-consumer', accountId: undefined });
  });

  it('keeps an event back until its delay is over', async () => {
    const { push, background, pass, names } = forgeWithClock();
    await push([{ ...named('late'), delayInSeconds: 900 }, named('soon')]);
    await background.deliver();
    expect(names()).toEqual(['soon']);
    pass(899);
    expect(await background.deliver()).toBe(0);
    pass(1);
    await background.deliver();
    expect(names()).toEqual(['soon', 'late']);
  });

  it('calls again after the time that an InvocationError asks for, with its data, four times at most', async () => {
    const { push, background, pass, seen, lines } = forgeWithClock();
    await push([named('again', { retry: { retryAfter: 30, retryData: { at: 7 } } })]);
    for (let round = 0; round < 10; round += 1) {
      await background.deliver();
      pass(29);
      expect(await background.deliver()).toBe(0);
      pass(1);
    }
    expect(seen().map(({ retryContext }) => retryContext?.retryCount)).toEqual([undefined, 1, 2, 3, 4]);
    expect(seen().at(-1)).toMatchObject({ retryContext: { retryData: { at: 7 } } });
    expect(lines.at(-1)).toBe('error: queue fixture-queue: given up after 4 retries');
  });

  it('lowers a retry to 900 seconds, and does not take more than 4 KB of data', async () => {
    const { push, background, pass, seen, lines } = forgeWithClock();
    await push([named('far', { retry: { retryAfter: 5_000 } })]);
    await background.deliver();
    pass(900);
    expect(await background.deliver()).toBe(1);
    await push([named('large', { retry: { retryAfter: 1, retryData: 'x'.repeat(QUEUE.retryDataBytes) } })]);
    await background.deliver();
    pass(1);
    await background.deliver();
    expect(seen().filter(({ body }) => body.name === 'large')).toHaveLength(1);
    expect(lines.join()).toContain('the data of a retry take more than 4096 bytes');
  });

  it('does not call again where the app failed, but where its time was over', async () => {
    const failed = forgeWithClock();
    await failed.push([named('wrong', { fail: true })]);
    await failed.background.deliver();
    failed.pass(60);
    expect(await failed.background.deliver()).toBe(0);
    const slow = forgeWithClock({
      timer: (milliseconds, run) => {
        const soon = milliseconds === 55_000 ? setImmediate(run) : undefined;
        return () => clearImmediate(soon);
      },
    });
    await slow.push([named('slow', { hang: true })]);
    await slow.background.deliver();
    slow.pass(1);
    await slow.background.deliver();
    expect(slow.seen()).toHaveLength(2);
    expect(slow.seen()[1]).toMatchObject({ retryContext: { retryReason: 'FUNCTION_TIME_OUT' } });
  });

  it('loses what nobody took within a day', async () => {
    const { push, background, pass, run } = forgeWithClock();
    const { jobId } = v.parse(v.object({ jobId: v.string() }), await push([named('old')]));
    pass(24 * 60 * 60);
    expect(await background.deliver()).toBe(0);
    expect(await run('jobStats', jobId)).toEqual({ success: 0, failed: 1, inProgress: 0 });
  });

  it('does not hand out what was cancelled', async () => {
    const { push, background, run } = forgeWithClock();
    const { jobId } = v.parse(v.object({ jobId: v.string() }), await push([named('no')]));
    await run('cancelJob', jobId);
    expect(await background.deliver()).toBe(0);
    await expect(run('cancelJob', 'unknown')).rejects.toThrow('was not found for the queue');
  });

  it('handles no more events of one key at once than they allow', async () => {
    const { push, background, names } = forgeWithClock();
    const concurrency = { key: 'project', limit: 1 };
    await push([1, 2, 3].map((name) => ({ ...named(name), concurrency })));
    await background.deliver(5);
    expect(names()).toEqual([1, 2, 3]);
  });
});

describe('failure 1, events that come twice or out of order', () => {
  it('come at least once each, some twice, in another order for every seed', async () => {
    const orders = new Set<string>();
    for (const seed of [1, 2, 3]) {
      const { push, background, names } = forgeWithClock({ delivery: { random: seeded(seed), duplicates: 0.3 } });
      const pushed = Array.from({ length: 40 }, (_, nth) => nth);
      await push(pushed.map((name) => named(name)));
      const delivered = await background.deliver();
      expect([...new Set(names())].sort((one, other) => Number(one) - Number(other))).toEqual(pushed);
      expect(delivered).toBeGreaterThan(40);
      expect(delivered).toBeLessThanOrEqual(80);
      expect(background.waiting()).toBe(0);
      orders.add(names().join());
    }
    expect(orders.size).toBe(3);
  });
});

describe('failure 4, a push', () => {
  const large = (kilobytes: number) => named('large', { text: 'x'.repeat(kilobytes * 1024) });

  it('of more than 50 events or 200 KB is refused', async () => {
    const { push, background } = forgeWithClock();
    expect(await push(Array.from({ length: 51 }, (_, nth) => named(nth)))).toMatchObject({
      error: 'TooManyEventsError',
    });
    expect(await push([large(110), large(110)])).toMatchObject({ error: 'PayloadTooBigError' });
    expect(await push([{ ...named('late'), delayInSeconds: 901 }])).toMatchObject({
      error: 'InvalidPushSettingsError',
    });
    expect(background.waiting()).toBe(0);
  });

  it('of an event above 100 KB is refused where the function may run longer than 55 seconds', async () => {
    const { push } = forgeWithClock();
    expect(await push([large(100)], 'fixture-long-queue')).toMatchObject({ error: 'PayloadTooBigError' });
    expect(await push([large(100)])).toMatchObject({ jobId: expect.any(String) });
  });

  it('to a queue that has no consumer is refused', async () => {
    const { push } = forgeWithClock();
    expect(await push([named('lost')], 'nobody')).toMatchObject({ error: 'InternalServerError' });
  });

  it('of more than 500 events a minute is refused until the next', async () => {
    const { push, pass } = forgeWithClock();
    const fifty = Array.from({ length: 50 }, (_, nth) => named(nth));
    for (let round = 0; round < 10; round += 1) expect(await push(fifty)).toHaveProperty('jobId');
    expect(await push([named('more')])).toMatchObject({ error: 'RateLimitError' });
    pass(60);
    expect(await push([named('more')])).toHaveProperty('jobId');
  });

  it('that follows from one invocation is refused after 1,000 of them', async () => {
    const { push, background, pass, lines, invocations } = forgeWithClock();
    await push([{ body: { name: 'first', pushes: 1_200 } }]);
    while (background.waiting() > 0) {
      await background.deliver();
      pass(60);
    }
    expect(invocations).toHaveLength(1 + QUEUE.chainedPushes);
    expect(lines.at(-1)).toContain('InvocationLimitReachedError');
    expect(await push([named('another chain')])).toHaveProperty('jobId');
  });

  it('can be refused, or taken in part, on demand', async () => {
    const { push, background, names } = forgeWithClock();
    background.refusePush('rate-limited');
    expect(await push([named(1)])).toMatchObject({ error: 'RateLimitError' });
    background.refusePush('unavailable');
    expect(await push([named(1)])).toMatchObject({ error: 'InternalServerError' });
    background.refusePush('partial');
    expect(await push([named(1), named(2), named(3)])).toMatchObject({
      error: 'PartialSuccessError',
      failedEvents: [{ payload: { body: { name: 2 } } }],
    });
    await background.deliver();
    expect(names()).toEqual([1, 3]);
  });
});
