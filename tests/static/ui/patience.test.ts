import { describe, expect, it } from '@jest/globals';

import { JiraError } from '#jira';

import { createPatience, WAIT_MS } from '../../../static/ui/patience';

const refusal = () => new JiraError('rate-limited', []);

/** Time that passes only while something sleeps. */
function fakeTime() {
  const sleeps: number[] = [];
  let time = 0;
  return {
    sleeps,
    ports: {
      now: () => time,
      random: () => 0,
      sleep: (milliseconds: number, signal: AbortSignal) => {
        signal.throwIfAborted();
        sleeps.push(milliseconds);
        time += milliseconds;
        return Promise.resolve();
      },
    },
  };
}

/** A call that is refused some times before it answers. */
function refusedTimes(times: number) {
  let calls = 0;
  return {
    calls: () => calls,
    call: () => {
      calls += 1;
      return calls <= times ? Promise.reject(refusal()) : Promise.resolve('answer');
    },
  };
}

describe('patience with refusals for too many calls', () => {
  it('waits longer after each refusal, from five seconds to five minutes, then gives the answer', async () => {
    const { sleeps, ports } = fakeTime();
    const { call } = refusedTimes(8);
    const patiently = createPatience(ports, new AbortController().signal, () => undefined);
    expect(await patiently(call)).toBe('answer');
    expect(sleeps).toEqual([5, 10, 20, 40, 80, 160, 300, 300].map((seconds) => seconds * 1000));
  });

  it('tells until when it waits, and when it goes on', async () => {
    const { ports } = fakeTime();
    const told: (number | undefined)[] = [];
    const patiently = createPatience(ports, new AbortController().signal, (until) => told.push(until));
    await patiently(refusedTimes(1).call);
    expect(told).toEqual([WAIT_MS.least, undefined]);
  });

  it('does not say that it goes on before Jira has answered', async () => {
    const { ports } = fakeTime();
    const told: (number | undefined)[] = [];
    const patiently = createPatience(ports, new AbortController().signal, (until) => told.push(until));
    await patiently(refusedTimes(2).call);
    expect(told).toEqual([WAIT_MS.least, 3 * WAIT_MS.least, undefined]);
  });

  it('lets one call probe while the others wait', async () => {
    const { ports } = fakeTime();
    const patiently = createPatience(ports, new AbortController().signal, () => undefined);
    const open = 15_000;
    let calls = 0;
    const call = () => {
      calls += 1;
      return ports.now() < open ? Promise.reject(refusal()) : Promise.resolve('answer');
    };
    expect(await Promise.all([patiently(call), patiently(call)])).toEqual(['answer', 'answer']);
    // Each once at first, one alone after 5 and after 15 seconds, then the other.
    expect(calls).toBe(5);
  });

  it('passes every other failure on at once', async () => {
    const { sleeps, ports } = fakeTime();
    const patiently = createPatience(ports, new AbortController().signal, () => undefined);
    await expect(patiently(() => Promise.reject(new JiraError('forbidden', [])))).rejects.toThrow('forbidden');
    expect(sleeps).toEqual([]);
  });

  it('gives up when it is aborted', async () => {
    const controller = new AbortController();
    const { ports } = fakeTime();
    const patiently = createPatience(ports, controller.signal, () => controller.abort());
    await expect(patiently(refusedTimes(99).call)).rejects.toThrow();
  });
});
