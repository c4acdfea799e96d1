import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Background } from '../../../local/forge/background';
import { EventQueue } from '../../../local/forge/queue/event-queue';
import { runBackground } from '../../../local/workbench/run-background';
import { createSiteClock } from '../../../local/workbench/site-clock';

beforeEach(() => {
  jest.useFakeTimers({ now: 1_000_000 });
});
afterEach(() => {
  jest.useRealTimers();
});

/** A background with a queue alone. */
function backgroundOf(queue: EventQueue): Background {
  return {
    receive: () => undefined,
    deliver: (atOnce) => queue.deliver(atOnce),
    runSchedules: () => Promise.resolve([]),
    nextDueAt: () => queue.nextDueAt,
    onWork: (listener) => queue.onAdded(listener),
    refusePush: () => undefined,
    waiting: () => queue.size,
    clear: () => {
      queue.clear();
    },
  };
}

function running() {
  const clock = createSiteClock(Date.now);
  const queue = new EventQueue(clock.now, () => undefined, undefined);
  const ran: string[] = [];
  let touched = 0;
  const stop = runBackground({ background: backgroundOf(queue) }, clock, () => (touched += 1));
  const add = (what: string, delaySeconds = 0, run: () => Promise<unknown> = () => Promise.resolve()) => {
    const event = { what, chain: { pushes: 0 }, run: () => (ran.push(what), run()) };
    queue.add(event, delaySeconds);
  };
  return { add, clock, ran, stop, queue, touched: () => touched };
}

describe('the background of the workbench', () => {
  it('runs what comes in soon, and what is delayed when it is due', async () => {
    const { add, ran, touched } = running();
    add('late', 10);
    add('soon');
    await jest.advanceTimersByTimeAsync(100);
    expect(ran).toEqual(['soon']);
    expect(touched()).toBe(1);
    await jest.advanceTimersByTimeAsync(10_000);
    expect(ran).toEqual(['soon', 'late']);
  });

  it('runs what is due once time is let pass', async () => {
    const { add, clock, ran } = running();
    add('late', 600);
    clock.pass(600_000);
    await jest.advanceTimersByTimeAsync(100);
    expect(ran).toEqual(['late']);
  });

  it('does not wait for one function with the next, and runs five at once at most', async () => {
    const { add, ran } = running();
    const ends: (() => void)[] = [];
    for (let nth = 0; nth < 7; nth += 1) {
      add(`long ${nth}`, 0, () => new Promise<void>((resolve) => ends.push(resolve)));
      await jest.advanceTimersByTimeAsync(100);
    }
    expect(ran).toHaveLength(5);
    ends[0]?.();
    await jest.advanceTimersByTimeAsync(100);
    expect(ran).toHaveLength(6);
  });

  it('stops when it is told to', async () => {
    const { add, ran, stop } = running();
    stop();
    add('never');
    await jest.advanceTimersByTimeAsync(120_000);
    expect(ran).toEqual([]);
  });
});
