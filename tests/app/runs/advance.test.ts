import { advanceRun, watchRuns } from '#app';
import type { Request } from '#jira';
import { erasePerson } from '#storage';
import { describe, expect, it } from '@jest/globals';

import { MINUTE, PROJECT, runSite, SECOND, state } from './set-up';

type Site = ReturnType<typeof runSite>;

/** A function that is handed an event; time passes while it sleeps. */
const advance = (site: Site, of: { readonly projectId: string; readonly runId: string }, request: Request) => {
  const startedAt = site.clock.now().getTime();
  const asWhom: string[] = [];
  return advanceRun(
    {
      requestAs: (accountId) => (what) => (asWhom.push(accountId), request(what)),
      store: site.store,
      queue: site.queue.queue,
      now: site.clock.now,
      sleep: (milliseconds) => {
        site.clock.pass(milliseconds);
        return Promise.resolve();
      },
      random: () => 0.5,
      newId: site.newId,
      timeLeft: () => startedAt + 300_000 - site.clock.now().getTime(),
    },
    { schema: 1, ...of },
  ).then((advanced) => ({ advanced, asWhom }));
};

const answering =
  (status: number, more: object = {}): Request =>
  () =>
    Promise.resolve({ status, body: '', ...more });
const noSleep = () => Promise.resolve();
const NEVER: Request = () => Promise.reject(new Error('Nothing is to be asked of Jira.'));

/** A run whose tab is gone. */
async function leftRun() {
  const site = runSite();
  const of = await site.begun();
  await site.ask('ada', 'run.take', { ...of, holder: 'firsttab' });
  site.clock.pass(2 * MINUTE);
  site.queue.events.splice(0);
  const view = async () => (await site.ask('bob', 'run.current', { projectId: PROJECT })).run;
  return { ...site, of, view };
}

describe('a function that is to go on with a run', () => {
  it('acts as the person who approved it, and nobody else', async () => {
    const site = await leftRun();
    const { asWhom } = await advance(site, site.of, answering(503));
    expect(new Set(asWhom)).toEqual(new Set(['ada']));
  });

  it('Runs 1: does nothing for an event that comes twice, or while a tab holds the run, or once it is over', async () => {
    const site = await leftRun();
    await site.ask('ada', 'run.take', { ...site.of, holder: 'secondtab' });
    const before = new Map(site.store.values);
    expect(await advance(site, site.of, NEVER)).toMatchObject({ advanced: { kind: 'held' }, asWhom: [] });
    expect(site.store.values).toEqual(before);
    const end = { ...site.of, holder: 'secondtab', step: 2, state: state({ status: 'finished' }), changed: null };
    await site.ask('ada', 'run.checkpoint', end);
    expect(await advance(site, site.of, NEVER)).toMatchObject({ advanced: { kind: 'over' }, asWhom: [] });
    expect(await advance(site, { ...site.of, projectId: '20000' }, NEVER)).toMatchObject({
      advanced: { kind: 'unknown' },
    });
    expect(site.queue.events).toEqual([]);
  });

  it('says that the tab is needed where the site does not let the app act for the person', async () => {
    const site = await leftRun();
    expect(await advance(site, site.of, answering(401))).toMatchObject({ advanced: { kind: 'needs-tab' } });
    expect(await site.view()).toMatchObject({ keeping: 'needs-tab', state: { status: 'running' } });
    expect(site.queue.events).toEqual([]);
    // Nothing is lost: it goes on in the tab.
    expect(await site.ask('ada', 'run.take', { ...site.of, holder: 'secondtab' })).toMatchObject({ kind: 'taken' });
    expect(await site.view()).toMatchObject({ keeping: 'tab' });
  });

  it('ends a run that is to be cancelled where nobody else would', async () => {
    const site = await leftRun();
    await site.ask('root', 'run.command', { ...site.of, command: 'cancel' });
    await advance(site, site.of, answering(401));
    expect(await site.view()).toMatchObject({
      keeping: 'over',
      state: { status: 'cancelled', left: { cancelled: 3 } },
    });
  });

  it('leaves a run that is to be cancelled in the middle of a portion to the tab that can put it right', async () => {
    const site = await leftRun();
    const taken = await site.ask('ada', 'run.take', { ...site.of, holder: 'firsttab' });
    if (taken.kind !== 'taken') throw new Error(taken.kind);
    const half = { ...taken.state, at: { ...taken.state.at, begun: true, next: 1 } };
    await site.ask('ada', 'run.release', { ...site.of, holder: 'firsttab', step: taken.step, state: half });
    await advance(site, site.of, answering(401));
    await site.ask('ada', 'run.command', { ...site.of, command: 'cancel' });
    await advance(site, site.of, answering(401));
    expect(await site.view()).toMatchObject({ keeping: 'needs-tab', command: 'cancel', state: { status: 'running' } });
    // Who may not advance it can still end it: the project must not wait for somebody who never comes back.
    await site.ask('root', 'run.command', { ...site.of, command: 'cancel' });
    expect(await site.view()).toMatchObject({ keeping: 'over', state: { status: 'cancelled' } });
  });

  it('ends a run that is to be cancelled, half done or not, once nobody is left who could put it right', async () => {
    const site = await leftRun();
    const taken = await site.ask('ada', 'run.take', { ...site.of, holder: 'firsttab' });
    if (taken.kind !== 'taken') throw new Error(taken.kind);
    const half = { ...taken.state, at: { ...taken.state.at, begun: true, next: 1 } };
    await site.ask('root', 'run.command', { ...site.of, command: 'cancel' });
    await site.ask('ada', 'run.release', { ...site.of, holder: 'firsttab', step: taken.step, state: half });
    await advance(site, site.of, answering(401));
    expect(await site.view()).toMatchObject({ keeping: 'needs-tab', command: 'cancel' });
    await erasePerson(site.store, { accountId: 'ada', storedAt: '', reportedAt: '' }, () => true);
    site.clock.pass(2 * MINUTE);
    site.queue.events.splice(0);
    // Nobody says anything more: the watchdog sees to it.
    expect(await watchRuns({ ...site, queue: site.queue.queue, now: site.clock.now, sleep: noSleep })).toMatchObject({
      woken: 1,
    });
    expect(site.queue.events).toMatchObject([{ event: site.of }]);
    await advance(site, site.of, NEVER);
    expect(await site.view()).toMatchObject({ keeping: 'over', state: { status: 'cancelled' } });
  });

  it('notes that the tab is needed even where it cannot be read what is known of the site', async () => {
    const site = await leftRun();
    const broken = { ...site.store, get: () => Promise.reject(new Error('The store is broken.')) };
    expect(await advance({ ...site, store: broken }, site.of, answering(401))).toMatchObject({
      advanced: { kind: 'needs-tab' },
    });
    expect(await site.view()).toMatchObject({ keeping: 'needs-tab' });
  });

  it('Runs 5: stops with a fifth of its time left, keeps where it stands, and leaves word for the next', async () => {
    const site = await leftRun();
    const startedAt = site.clock.now().getTime();
    const { advanced } = await advance(site, site.of, answering(503));
    expect(advanced).toEqual({ kind: 'goes-on', isPushed: true });
    const tookSeconds = (site.clock.now().getTime() - startedAt) / SECOND;
    expect(tookSeconds).toBeLessThanOrEqual(240);
    expect(site.queue.events).toMatchObject([{ event: { schema: 1, ...site.of } }]);
    expect(await site.view()).toMatchObject({ keeping: 'waiting' });
    expect(await site.ask('ada', 'run.take', { ...site.of, holder: 'secondtab' })).toMatchObject({ kind: 'taken' });
  });

  it('does not wait for longer than it may: the next one is delayed', async () => {
    const site = await leftRun();
    const now = site.clock.now().getTime();
    const { advanced } = await advance(
      site,
      site.of,
      answering(429, { retryAfter: 600, limit: 'jira-quota-tenant-based' }),
    );
    expect(advanced).toEqual({ kind: 'goes-on', isPushed: true });
    expect(site.clock.now().getTime()).toBe(now);
    const [event] = site.queue.events;
    expect(event?.delaySeconds).toBeGreaterThanOrEqual(600);
    expect(event?.delaySeconds).toBeLessThanOrEqual(900);
    const { advanced: tooEarly, asWhom } = await advance(site, site.of, NEVER);
    expect([tooEarly.kind, asWhom]).toEqual(['waits', []]);
  });

  it.each(['pause', 'cancel'] as const)(
    'Runs 9: is woken at once by somebody who says %s while the run waits for Jira, and asks it nothing',
    async (command) => {
      const site = await leftRun();
      await advance(site, site.of, answering(429, { retryAfter: 600, limit: 'jira-quota-tenant-based' }));
      expect(site.queue.events.splice(0)).toHaveLength(1);
      await site.ask('root', 'run.command', { ...site.of, command });
      expect(site.queue.events).toMatchObject([{ event: { schema: 1, ...site.of }, delaySeconds: 0 }]);
      expect(await advance(site, site.of, NEVER)).toMatchObject({ advanced: { kind: 'rests' }, asWhom: [] });
      expect((await site.view())?.state.status).toBe(command === 'pause' ? 'paused' : 'cancelled');
    },
  );

  it('Runs 4: leaves a wait that no delay reaches, and what the queue does not take, to the watchdog', async () => {
    const site = await leftRun();
    const quota = answering(429, { retryAfter: 3_000, limit: 'jira-quota-global-based' });
    expect((await advance(site, site.of, quota)).advanced).toEqual({ kind: 'goes-on', isPushed: false });
    expect(site.queue.events).toEqual([]);
    const refused = await leftRun();
    for (let nth = 0; nth < 5; nth += 1) refused.queue.answers.push({ kind: 'limited' });
    expect((await advance(refused, refused.of, answering(503))).advanced).toEqual({ kind: 'goes-on', isPushed: false });
  });

  it('does not come back at once where Jira refuses it again and again', async () => {
    const site = await leftRun();
    expect((await advance(site, site.of, answering(403))).advanced).toEqual({ kind: 'goes-on', isPushed: true });
    expect(site.queue.events[0]?.delaySeconds).toBe(300);
  });

  it('Runs 2: that dies is followed by another once its lease is over', async () => {
    const site = await leftRun();
    const dying = advance(site, site.of, () => new Promise(() => undefined));
    await Promise.race([dying, new Promise((resolve) => void setImmediate(resolve))]);
    expect(await site.view()).toMatchObject({ keeping: 'background' });
    expect(await advance(site, site.of, NEVER)).toMatchObject({ advanced: { kind: 'held' } });
    site.clock.pass(90 * SECOND);
    expect(await site.view()).toMatchObject({ keeping: 'stalled' });
    expect(await site.ask('ada', 'run.take', { ...site.of, holder: 'secondtab' })).toMatchObject({ kind: 'taken' });
  });

  it('that finds a fault of the app tells of it, and the run can be gone on with', async () => {
    const site = await leftRun();
    const broken = { ...site.store, getEntity: () => Promise.reject(new Error('The store is broken.')) };
    const { advanced } = await advance({ ...site, store: broken }, site.of, NEVER);
    expect(advanced).toMatchObject({ kind: 'failed', error: { message: 'The store is broken.' } });
    expect(await site.view()).toMatchObject({ state: { status: 'running' } });
  });
});
