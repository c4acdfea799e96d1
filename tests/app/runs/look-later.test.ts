import { advanceRun } from '#app';
import { describe, expect, it } from '@jest/globals';

import { MINUTE, PROJECT, runSite, SECOND, state } from './set-up';

type Site = ReturnType<typeof runSite>;

/** A run that a tab has taken. */
async function taken(site = runSite()) {
  const of = await site.begun();
  const hold = { ...of, holder: 'firsttab' };
  expect(await site.ask('ada', 'run.take', hold)).toMatchObject({ kind: 'taken' });
  let step = 1;
  const checkpoint = async (more: Parameters<typeof state>[0] = {}) => {
    const kept = await site.ask('ada', 'run.checkpoint', { ...hold, step, state: state(more), changed: null });
    if (kept.kind === 'kept') ({ step } = kept);
    return kept;
  };
  return { ...site, of, hold, checkpoint, step: () => step };
}

/** The event comes to a function, which is to ask Jira nothing but in the place of who approved. */
const consume = (site: Site, body: unknown) =>
  advanceRun(
    {
      requestAs: () => () => Promise.resolve({ status: 401, body: '' }),
      store: site.store,
      queue: site.queue.queue,
      now: site.clock.now,
      sleep: () => Promise.resolve(),
      random: () => 0.5,
      newId: site.newId,
      timeLeft: () => 300_000,
    },
    body,
  );

const wordFor = (of: object, delaySeconds: number) => ({ event: { schema: 1, ...of }, delaySeconds });

describe('a function looks after a run whose tab is closed without a word', () => {
  it('when its lease ends', async () => {
    const site = await taken();
    expect(site.queue.events).toEqual([wordFor(site.of, 90)]);
    const [word] = site.queue.events.splice(0);
    site.clock.pass(90 * SECOND);
    expect(await consume(site, word?.event)).toMatchObject({ kind: 'needs-tab' });
    expect((await site.ask('bob', 'run.current', { projectId: PROJECT })).run).toMatchObject({ keeping: 'needs-tab' });
  });

  it('and is called for nothing while the tab goes on: one word is on its way, for later and later', async () => {
    const site = await taken();
    for (let nth = 1; nth <= 80; nth += 1) {
      site.clock.pass(45 * SECOND);
      await site.checkpoint({ done: 1 });
      expect(site.queue.events).toEqual([wordFor(site.of, 90)]);
    }
  });

  it('and leaves word as it is where a tab writes down more often', async () => {
    const site = await taken();
    site.clock.pass(10 * SECOND);
    await site.checkpoint({ done: 1 });
    expect(site.queue.pushes()).toBe(1);
    // It comes when the tab was heard of since: for the end of the lease that it has now.
    site.queue.events.splice(0);
    site.clock.pass(80 * SECOND);
    expect(await consume(site, { schema: 1, ...site.of })).toEqual({ kind: 'held' });
    expect(site.queue.events).toEqual([wordFor(site.of, 10)]);
    // And comes twice.
    site.clock.pass(SECOND);
    expect(await consume(site, { schema: 1, ...site.of })).toEqual({ kind: 'held' });
    expect(site.queue.events).toHaveLength(1);
  });

  it('and is not called for a run that is over, or that its tab has let go of', async () => {
    const over = await taken();
    await over.checkpoint({ status: 'finished' });
    expect(over.queue.events).toEqual([]);
    const released = await taken();
    await released.ask('ada', 'run.release', { ...released.hold, step: 1, state: state({ done: 1 }) });
    expect(released.queue.events).toEqual([wordFor(released.of, 0)]);
  });

  it('and takes back its word where the run was changed at the same moment', async () => {
    const site = await taken();
    site.clock.pass(MINUTE);
    const push = site.queue.queue.push.bind(site.queue.queue);
    site.queue.queue.push = async (events) => {
      site.queue.queue.push = push;
      await site.ask('root', 'run.command', { ...site.of, command: 'cancel' });
      return push(events);
    };
    await site.checkpoint({ done: 1 });
    expect(site.queue.events).toEqual([wordFor(site.of, 90)]);
    expect(site.queue.pushes()).toBe(2);
  });

  it('but a queue that takes nothing keeps no tab from its run', async () => {
    const site = runSite();
    site.queue.answers.push(new Error('No queue'), { kind: 'limited' });
    const { checkpoint, queue } = await taken(site);
    expect(await checkpoint({ done: 1 })).toMatchObject({ kind: 'kept' });
    expect(queue.events).toEqual([]);
  });
});
