import { LEASE_SECONDS, newRunState } from '#run';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { bundleApp, type BundledApp } from '../local-site';
import { openRunSite } from './run-site';

let app: BundledApp;
beforeAll(async () => {
  app = await bundleApp();
}, 120_000);
afterAll(() => app.remove());

type Site = Awaited<ReturnType<typeof openRunSite>>;

/** Takes the run in a tab, and closes the tab. */
async function closeTab({ call, runId }: Site) {
  const holder = { runId, holder: 'tabofmember' };
  await call('run.take', holder);
  await call('run.release', { ...holder, step: 1, state: newRunState() });
}

/** Lets functions run until nothing is left to do in the background. */
async function settle({ forge, pass }: Site) {
  for (let rounds = 0; rounds < 5 && forge.background.waiting() > 0; rounds += 1) {
    pass(1_000);
    await forge.background.deliver();
  }
}

async function expectTagged({ issues, after, view }: Site) {
  for (const { fields, properties } of await issues()) {
    expect(fields.labels).toContain('product-backlog');
    expect(properties['backlog-or-plan']).toEqual(after);
  }
  expect(await view()).toMatchObject({ keeping: 'over', state: { status: 'finished', written: 5, done: 5 } });
}

describe('a run whose tab was closed, by the bundled functions on a local site', () => {
  it('is finished by the queue, as the person who approved it', async () => {
    const site = await openRunSite(app);
    await closeTab(site);
    expect(await site.view()).toMatchObject({ keeping: 'waiting' });
    await settle(site);
    await expectTagged(site);
    expect([...site.callers]).toEqual(['u-member']);
    expect(site.logged.join('\n')).not.toContain('u-member');
  });

  it('that died without a word is found by the watchdog (Runs 6)', async () => {
    const site = await openRunSite(app);
    await site.call('run.take', { runId: site.runId, holder: 'tabofmember' });
    site.pass((LEASE_SECONDS + 1) * 1_000);
    expect(await site.view()).toMatchObject({ keeping: 'stalled' });
    expect(await site.forge.runScheduledTrigger('run-watchdog')).toEqual({ statusCode: 204 });
    expect(site.logged).toContainEqual('info: runs: 1 runs going, 1 woken, 0 not taken by the queue');
    await settle(site);
    await expectTagged(site);
  });

  it('says that its tab is needed where the site does not let the app act for the person', async () => {
    const site = await openRunSite(app);
    site.forge.impersonation.choose('refused');
    await closeTab(site);
    await settle(site);
    expect(await site.view()).toMatchObject({ keeping: 'needs-tab', state: { status: 'running' } });
    expect((await site.issues()).flatMap(({ properties }) => Object.keys(properties))).toEqual([]);
    expect(await site.call('run.take', { runId: site.runId, holder: 'tabofmember' })).toMatchObject({
      value: { kind: 'taken' },
    });
  });

  it.each(['partial', 'rate-limited', 'unavailable'] as const)(
    'is found although its push is %s (Runs 4)',
    async (refusal) => {
      const site = await openRunSite(app);
      site.forge.background.refusePush(refusal);
      await closeTab(site);
      site.pass(2 * LEASE_SECONDS * 1_000);
      await site.forge.runScheduledTrigger('run-watchdog');
      await settle(site);
      await expectTagged(site);
    },
  );

  it('is swept after 90 days', async () => {
    const site = await openRunSite(app);
    await closeTab(site);
    await settle(site);
    site.pass(91 * 24 * 60 * 60 * 1_000);
    expect(await site.forge.runScheduledTrigger('run-sweep')).toEqual({ statusCode: 204 });
    expect(JSON.stringify(site.forge.snapshot())).not.toContain(site.runId);
  });
});
