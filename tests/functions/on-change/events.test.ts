import { TAG_PROPERTY } from '#issue';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { randomOf } from '../../app/races/random';
import { bundleApp, type BundledApp } from '../local-site';
import { openChangeSite } from './change-site';

let app: BundledApp;
beforeAll(async () => {
  app = await bundleApp();
}, 300_000);
afterAll(() => app.remove());

const suggested = (place: string, band: string) => ({
  tag: { schema: 1, place, band, by: 'suggestion', rules: 1 },
  labels: [],
});
const rewrite = (summary: string) => ({ fields: { summary } });

describe('new and changed issues', () => {
  it.each([
    ['nothing', 'ACME'],
    ['nothing', 'TEAM'],
  ] as const)('cost no call of Jira where the setting is %s, in %s', async (onChange, project) => {
    const site = openChangeSite(app);
    await site.publish(onChange, project);
    const key = await site.create('An export', project);
    await site.settle();
    expect(await site.stateOf(key)).toEqual({ tag: undefined, labels: [] });
    expect(site.asked()).toEqual([]);
  });

  it('cost no call where nothing was ever published', async () => {
    const site = openChangeSite(app);
    await site.create('An export');
    await site.settle();
    expect(site.asked()).toEqual([]);
  });

  it.each(['ACME', 'TEAM'])('failure 21: get their suggestion in %s, whatever their type', async (project) => {
    const site = openChangeSite(app);
    await site.publish('keep-suggestion', project);
    for (const type of ['Story', 'Epic']) {
      const key = await site.create('An export', project, type);
      await site.settle();
      expect(await site.stateOf(key)).toEqual(suggested('backlog', 'high'));
    }
    const subTask = { issuetype: { name: 'Sub-task' }, parent: { key: `${project}-1` }, project: { key: project } };
    await site.ask('u-member', 'POST', '/rest/api/3/issue', { fields: { ...subTask, summary: 'The deadline' } });
    await site.settle();
    expect(await site.stateOf(`${project}-6`)).toEqual(suggested('plan', 'high'));
    expect(site.jira.contractFaults).toEqual([]);
    expect(site.logged).toEqual([]);
  });

  it('are read for what the event does not say: the description', async () => {
    const site = openChangeSite(app);
    await site.publish('keep-suggestion');
    const content = [{ type: 'paragraph', content: [{ type: 'text', text: 'Until the deadline.' }] }];
    await site.edit('ACME-1', { fields: { description: { type: 'doc', version: 1, content } } });
    await site.settle();
    expect(await site.stateOf('ACME-1')).toEqual(suggested('plan', 'high'));
  });

  it('are tagged where confidence is High and the setting says so; the tag moves with the text', async () => {
    const site = openChangeSite(app);
    await site.publish('tag-high');
    await site.edit('ACME-1', rewrite('An export'));
    await site.edit('ACME-2', rewrite('A filter'));
    await site.settle();
    expect(await site.stateOf('ACME-1')).toEqual({
      tag: { schema: 1, place: 'backlog', band: 'high', by: 'run', rules: 1, run: 'on-change' },
      labels: ['product-backlog'],
    });
    expect(await site.stateOf('ACME-2')).toEqual(suggested('backlog', 'medium'));
    await site.edit('ACME-1', rewrite('The deadline'));
    await site.settle();
    expect(await site.stateOf('ACME-1')).toMatchObject({ tag: { place: 'plan' }, labels: ['project-plan'] });
  });

  it('are compared before they are written: a change that changes nothing writes nothing', async () => {
    const site = openChangeSite(app);
    await site.publish('keep-suggestion');
    await site.edit('ACME-1', rewrite('An export'));
    await site.settle();
    expect(await site.stateOf('ACME-1')).toEqual(suggested('backlog', 'high'));
    const before = site.asked().length;
    await site.edit('ACME-1', rewrite('Another export'));
    await site.settle();
    expect(site.asked().slice(before)).toEqual([expect.stringMatching(/^GET \/rest\/api\/3\/issue\/10001\?/)]);
  });

  it('are left to who decides in the moment between reading and writing', async () => {
    const decision = { schema: 1, place: 'plan', band: 'high', by: 'person', rules: 1, label: false };
    const site = openChangeSite(app, {
      asks: async ({ method, path }) => {
        if (method === 'GET' || !path.startsWith('/rest/api/3/issue')) return;
        await site.edit('ACME-1', { properties: [{ key: TAG_PROPERTY, value: decision }] });
      },
    });
    await site.publish('keep-suggestion');
    await site.edit('ACME-1', rewrite('An export'));
    await site.settle();
    expect(await site.stateOf('ACME-1')).toEqual({ tag: decision, labels: [] });
  });

  it('in the mails: nobody gets one because the app tagged', async () => {
    const site = openChangeSite(app);
    await site.publish('tag-high');
    await site.edit('ACME-1', rewrite('An export'));
    const mails = site.jira.mails.length;
    await site.settle();
    expect(site.jira.mails).toHaveLength(mails);
  });

  it('without labels on the screen are tagged by the property alone', async () => {
    const site = openChangeSite(app);
    await site.publish('tag-high');
    site.jira.conditions.choose('labels-off-screen');
    await site.edit('ACME-1', rewrite('An export'));
    await site.settle();
    expect(await site.stateOf('ACME-1')).toMatchObject({ tag: { by: 'run', label: false }, labels: [] });
  });
});

describe('failure 1: an event that comes twice, or late', () => {
  it('has no second effect, whatever the order', async () => {
    for (const seed of [1, 2, 3]) {
      const { below } = randomOf(seed);
      const delivery = { random: () => below(2 ** 30) / 2 ** 30, duplicates: 0.5 };
      const site = openChangeSite(app, { delivery, issues: 4 });
      await site.publish('tag-high');
      for (let edit = 0; edit < 40; edit += 1) {
        const summary = ['An export', 'The deadline', 'A filter', 'Nothing at all'][below(4)] ?? '';
        await site.edit(`ACME-${1 + below(4)}`, rewrite(`${summary} ${edit}`));
        site.pass(1_000);
        if (below(3) === 0) await site.settle();
      }
      await site.settle();
      const writes = site.asked().filter((call) => call.startsWith('PUT')).length;
      expect(site.suggestions()).toBeGreaterThan(40);
      expect(writes).toBeLessThanOrEqual(40);
      const before = await Promise.all([1, 2, 3, 4].map((number) => site.stateOf(`ACME-${number}`)));
      for (const number of [1, 2, 3, 4])
        await site.edit(`ACME-${number}`, { update: { labels: [{ add: 'harbour' }] } });
      await site.sweep();
      expect(await Promise.all([1, 2, 3, 4].map((number) => site.stateOf(`ACME-${number}`)))).toEqual(
        before.map(({ tag, labels }) => ({ tag, labels: [...labels, 'harbour'].sort() })),
      );
    }
  });
});

describe('failure 13: Jira that limits calls', () => {
  it.each([
    ['rate-limit-burst', 1],
    ['rate-limit-bare', 30],
  ] as const)('%s: the event comes again after %d seconds, and not before', async (mode, seconds) => {
    const site = openChangeSite(app);
    await site.publish('keep-suggestion');
    site.jira.faults.set({ mode, matching: '/issue/', remaining: 1 });
    await site.edit('ACME-1', rewrite('An export'));
    await site.forge.background.deliver();
    const asked = site.asked().length;
    site.pass(seconds * 1000 - 1);
    await site.forge.background.deliver();
    expect(site.asked()).toHaveLength(asked);
    site.pass(1);
    await site.forge.background.deliver();
    expect(await site.stateOf('ACME-1')).toEqual(suggested('backlog', 'high'));
  });

  it('quota: nothing is asked for anybody until the reset, by events or by the sweep', async () => {
    const site = openChangeSite(app);
    await site.publish('keep-suggestion');
    site.jira.faults.set({ mode: 'rate-limit-quota', matching: '/issue/', remaining: 1 });
    await site.edit('ACME-1', rewrite('An export'));
    await site.forge.background.deliver();
    const asked = site.asked().length;
    await site.edit('ACME-2', rewrite('The deadline'));
    for (let minutes = 0; minutes < 59; minutes += 1) {
      await site.forge.background.deliver();
      if (minutes % 20 === 0) await site.sweep();
      site.pass(60_000);
    }
    expect(site.asked()).toHaveLength(asked);
    site.pass(60_000);
    await site.settle();
    await site.sweep();
    expect(await site.stateOf('ACME-1')).toEqual(suggested('backlog', 'high'));
    expect(await site.stateOf('ACME-2')).toEqual(suggested('plan', 'high'));
  });
});

describe('failure 14: a write whose answer is lost', () => {
  it.each(['lost-connection-after-write', 'server-error-after-write', 'lost-connection', 'server-error'] as const)(
    '%s: is looked at again, and written once',
    async (mode) => {
      const site = openChangeSite(app);
      await site.publish('tag-high');
      site.jira.faults.set({ mode, matching: 'PUT', remaining: 1 });
      await site.edit('ACME-1', rewrite('An export'));
      await site.settle();
      expect(await site.stateOf('ACME-1')).toMatchObject({ tag: { place: 'backlog' }, labels: ['product-backlog'] });
    },
  );
});

describe('failure 17: an issue that is gone', () => {
  it('is left, quietly', async () => {
    const site = openChangeSite(app);
    await site.publish('tag-high');
    await site.edit('ACME-3', rewrite('An export'));
    await site.ask('u-admin', 'DELETE', '/rest/api/3/issue/ACME-3');
    await site.settle();
    expect(site.logged).toEqual([]);
    expect(site.forge.background.waiting()).toBe(0);
  });
});

describe('failure 23: rules that cannot be read', () => {
  it('let the app do nothing', async () => {
    const site = openChangeSite(app);
    await site.publish('tag-high');
    const spoilt: unknown = JSON.parse(
      JSON.stringify(site.forge.snapshot()).replaceAll('"patterns":["export"]', '"patterns":7'),
    );
    site.forge.restore(spoilt);
    await site.edit('ACME-1', rewrite('An export'));
    await site.settle();
    expect(site.asked()).toEqual([]);
  });
});

describe('failure 36: an event that is none', () => {
  it.each([
    ['of nothing', {}],
    ['with an id that is none', { issue: { id: '../10001', fields: { project: { id: '10000' } } } }],
    ['of another project than it says', { issue: { id: '10001', fields: { project: { id: '10001' } } } }],
  ])('%s changes nothing', async (_, payload) => {
    const site = openChangeSite(app);
    await site.publish('tag-high', 'ACME');
    await site.publish('tag-high', 'TEAM');
    site.forge.background.receive({ eventType: 'avi:jira:created:issue', payload, isSelfGenerated: false });
    await site.settle();
    expect(site.asked().filter((call) => !call.startsWith('GET'))).toEqual([]);
    expect(await site.stateOf('ACME-1')).toEqual({ tag: undefined, labels: [] });
  });
});
