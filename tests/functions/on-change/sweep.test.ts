import { TAG_PROPERTY } from '#issue';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { bundleApp, type BundledApp } from '../local-site';
import { openChangeSite } from './change-site';

let app: BundledApp;
beforeAll(async () => {
  app = await bundleApp();
}, 300_000);
afterAll(() => app.remove());

const HOUR = 60 * 60_000;
const ISSUE = '/rest/api/3/issue';
const rewrite = (summary: string) => ({ fields: { summary } });
const decided = (place: string, more: object = {}) => ({ schema: 1, place, by: 'person', rules: 1, ...more });

/** An hour later: events that waited were lost. */
async function sweptSite(options: Parameters<typeof openChangeSite>[1] = {}) {
  const site = openChangeSite(app, options);
  await site.publish('tag-high');
  const sweep = async () => {
    site.forge.background.clear();
    site.pass(HOUR);
    expect(await site.sweep()).toEqual({ statusCode: 204 });
    return site.logged.at(-1);
  };
  return { ...site, sweep };
}

describe('the hourly sweep', () => {
  it('catches what events missed', async () => {
    const site = await sweptSite();
    await site.edit('ACME-1', rewrite('An export'));
    expect(await site.sweep()).toMatch(/^info: sweep: 1 read, 1 written, \d+ points, finished$/);
    expect(await site.sweep()).toMatch(/ 1 read, 0 written, /);
    site.pass(3 * HOUR);
    expect(await site.sweep()).toMatch(/ 1 read, 0 written, /);
    expect(await site.sweep()).toMatch(/ 0 read, 0 written, /);
    expect(await site.stateOf('ACME-1')).toMatchObject({ tag: { place: 'backlog', run: 'on-change' } });
    expect(site.jira.contractFaults).toEqual([]);
  });

  it('looks at no project that lets the app do nothing', async () => {
    const site = await sweptSite();
    await site.publish('nothing');
    await site.edit('ACME-1', rewrite('An export'));
    await site.edit('TEAM-1', rewrite('An export'));
    expect(await site.sweep()).toBe('info: sweep: 0 read, 0 written, 0 points, finished');
  });

  it('failure 18: records a label that was set by hand as that person’s decision', async () => {
    const site = await sweptSite();
    await site.label('ACME-1', { add: 'project-plan' });
    await site.sweep();
    expect(await site.stateOf('ACME-1')).toEqual({ tag: decided('plan', { band: 'low' }), labels: ['project-plan'] });
    await site.edit('ACME-1', rewrite('An export'));
    await site.settle();
    await site.sweep();
    expect(await site.stateOf('ACME-1')).toMatchObject({ tag: decided('plan') });
  });

  it('failure 18: records the other label set beside a tag, and takes ours off', async () => {
    const site = await sweptSite();
    const tag = { schema: 1, place: 'backlog', band: 'high', by: 'run', rules: 1, run: 'r1' };
    const labels = [{ add: 'product-backlog' }];
    await site.edit('ACME-1', { update: { labels }, properties: [{ key: TAG_PROPERTY, value: tag }] });
    await site.label('ACME-1', { add: 'project-plan' });
    await site.sweep();
    expect(await site.stateOf('ACME-1')).toEqual({ tag: decided('plan', { band: 'low' }), labels: ['project-plan'] });
  });

  it('failure 18: records that somebody took a label off, whoever had set it, and nothing is set again', async () => {
    const site = await sweptSite();
    const tag = { schema: 1, place: 'plan', band: 'high', by: 'run', rules: 1, run: 'r1' };
    const labels = [{ add: 'project-plan' }];
    await site.edit('ACME-1', { update: { labels }, properties: [{ key: TAG_PROPERTY, value: tag }] });
    await site.edit('ACME-2', rewrite('An export'));
    await site.settle();
    await site.label('ACME-1', { remove: 'project-plan' });
    await site.label('ACME-2', { remove: 'product-backlog' });
    expect(await site.sweep()).toMatch(/ 2 written, /);
    const none = (label: string) => ({ tag: decided('unclear', { band: 'low', label }), labels: [] });
    expect(await site.stateOf('ACME-1')).toEqual(none('project-plan'));
    expect(await site.stateOf('ACME-2')).toEqual(none('product-backlog'));
    await site.edit('ACME-2', rewrite('An export of all'));
    await site.settle();
    expect(await site.sweep()).toMatch(/ 0 written, /);
    expect(await site.stateOf('ACME-2')).toEqual(none('product-backlog'));
  });

  it('failure 18: leaves alone what a run has not seen through', async () => {
    const site = await sweptSite();
    const open = { schema: 1, place: 'backlog', band: 'high', by: 'run', rules: 1, run: 'r1-open', label: false };
    await site.edit('ACME-2', {
      update: { labels: [{ add: 'project-plan' }] },
      properties: [{ key: TAG_PROPERTY, value: open }],
    });
    const before = await site.stateOf('ACME-2');
    await site.sweep();
    expect(await site.stateOf('ACME-2')).toEqual(before);
  });

  it('failure 11: sees what search did not show the sweep before', async () => {
    const site = await sweptSite({ searchLagMs: 90_000 });
    await site.sweep();
    await site.edit('ACME-1', rewrite('An export'));
    site.forge.background.clear();
    await site.forge.runScheduledTrigger('on-change-sweep');
    expect(await site.stateOf('ACME-1')).toEqual({ tag: undefined, labels: [] });
    await site.sweep();
    expect(await site.stateOf('ACME-1')).toMatchObject({ tag: { place: 'backlog' } });
  });

  it('goes on without a project that is gone and an issue that Jira refuses, and says so', async () => {
    let gone = '';
    const site = await sweptSite({
      refuses: ({ path, body = '' }) => body.includes(`project = ${gone} `) || path.startsWith(`${ISSUE}/10004?notify`),
    });
    await site.publish('tag-high', 'TEAM');
    gone = site.jira.site.projects.find(({ key }) => key === 'ACME')?.id ?? '';
    for (const key of ['ACME-1', 'TEAM-1', 'TEAM-2']) await site.edit(key, rewrite('An export'));
    const without = `, finished, without project ${gone} (rejected), without issue 10004 (rejected)`;
    for (let hour = 1; hour <= 2; hour += 1) expect((await site.sweep())?.endsWith(without)).toBe(true);
    expect(await site.stateOf('TEAM-2')).toMatchObject({ labels: ['product-backlog'] });
  });

  it('stops when its points are spent, and goes on after the last issue an hour later, until all is seen', async () => {
    // The clock of the test stands still while the app works.
    const limits = { readsPerSecond: 10_000, writesPerSecond: 10_000, issueReadsPerSecond: 10_000 };
    const site = await sweptSite({ issues: 450, limits });
    for (let number = 1; number <= 450; number += 1) await site.edit(`ACME-${number}`, rewrite(`An export ${number}`));
    const sweeps = [await site.sweep(), await site.sweep(), await site.sweep()];
    expect(sweeps[0]).toMatch(/, left$/);
    const points = sweeps.map((line) => Number(/(\d+) points/.exec(line ?? '')?.[1]));
    for (const spent of points) expect(spent).toBeLessThanOrEqual(1_010);
    for (const number of [1, 100, 200, 450]) {
      expect(await site.stateOf(`ACME-${number}`)).toMatchObject({ labels: ['product-backlog'] });
    }
  });

  it('failure 13: keeps its place when Jira limits calls', async () => {
    const site = await sweptSite();
    await site.edit('ACME-1', rewrite('An export'));
    site.jira.faults.set({ mode: 'rate-limit-quota', matching: '/search/jql', remaining: 1 });
    expect(await site.sweep()).toMatch(/ paused$/);
    expect(await site.sweep()).toMatch(/ 1 written, .* finished$/);
  });
});

describe('failure 20: a run of 1,000 issues', () => {
  it('causes no reclassification: its label edits and property writes invoke nothing, and a sweep reads none of them', async () => {
    const site = openChangeSite(app, { issues: 1_000, limits: { taskIssuesPerSecond: 100_000 } });
    await site.publish('tag-high');
    const ids = Array.from({ length: 1_000 }, (_, nth) => 10_001 + nth);
    const tag = { schema: 1, place: 'backlog', band: 'high', by: 'run', rules: 1, run: 'r1' };
    const property = `/rest/api/3/issue/properties/${TAG_PROPERTY}`;
    const write = async (method: 'PUT' | 'POST', address: string, body: unknown) => {
      await site.jira.handle(
        { method, path: address, headers: {}, body: JSON.stringify(body) },
        { kind: 'user', accountId: 'u-member' },
        'shell',
      );
      site.pass(5_000);
      await site.stateOf('ACME-1');
    };
    const open = { ...tag, run: 'r1-open', label: false };
    await write('PUT', property, { value: open, filter: { entityIds: ids, hasProperty: false } });
    const labels = { fieldId: 'labels', bulkEditMultiSelectFieldOption: 'ADD', labels: [{ name: 'product-backlog' }] };
    await write('POST', '/rest/api/3/bulk/issues/fields', {
      selectedIssueIdsOrKeys: ids.map(String),
      selectedActions: ['labels'],
      editedFieldsInput: { labelsFields: [labels] },
      sendBulkNotification: false,
    });
    await write('PUT', property, { value: tag, filter: { entityIds: ids, currentValue: open } });
    await site.settle();
    for (const number of [1, 500, 1_000]) {
      expect(await site.stateOf(`ACME-${number}`)).toEqual({ tag, labels: ['product-backlog'] });
    }
    expect(site.suggestions()).toBe(0);
    expect(site.asked()).toEqual([]);
    await site.sweep();
    expect(site.logged.at(-1)).toBe('info: sweep: 0 read, 0 written, 1 points, finished');
  });
});
