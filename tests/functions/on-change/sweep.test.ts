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
    const sweeps = [await site.sweep(), await site.sweep(), await site.sweep(), await site.sweep()];
    expect(sweeps[0]).toMatch(/, left$/);
    const points = sweeps.map((line) => Number(/(\d+) points/.exec(line ?? '')?.[1]));
    for (const spent of points) expect(spent).toBeLessThanOrEqual(1_010);
    for (const number of [1, 100, 200, 450]) {
      expect(await site.stateOf(`ACME-${number}`)).toMatchObject({ labels: ['product-backlog'] });
    }
  });

  it('tags what was created, and what was given another text or type, since it looked last', async () => {
    const site = await sweptSite();
    const content = [{ type: 'paragraph', content: [{ type: 'text', text: 'Until the deadline.' }] }];
    const created = await site.create('An export');
    await site.edit('ACME-2', { fields: { description: { type: 'doc', version: 1, content } } });
    await site.edit('ACME-3', { fields: { issuetype: { name: 'Task' } } });
    expect(await site.sweep()).toMatch(/ 3 read, 3 written, /);
    expect(await site.stateOf(created)).toMatchObject({ labels: ['product-backlog'] });
    expect(await site.stateOf('ACME-2')).toMatchObject({ labels: ['project-plan'] });
    expect(await site.stateOf('ACME-3')).toMatchObject({ tag: { by: 'suggestion' } });
    expect(site.jira.contractFaults).toEqual([]);
  });

  it('leaves issues alone that were changed in anything but their text, at one call for all of them', async () => {
    const site = await sweptSite();
    for (const key of ['ACME-1', 'ACME-2', 'ACME-3']) await site.edit(key, rewrite('An export'));
    site.forge.background.clear();
    site.pass(24 * HOUR);
    await site.edit('ACME-1', { fields: { duedate: '2026-12-24' } });
    await site.label('ACME-2', { add: 'harbour' });
    await site.edit('ACME-3', { fields: { assignee: { accountId: site.member } } });
    const before = site.asked().length;
    expect(await site.sweep()).toMatch(/ 3 read, 0 written, 8 points, finished$/);
    expect(site.asked().slice(before)).toEqual([`POST /rest/api/3/search/jql`, `POST ${ISSUE}/bulkfetch`]);
    for (const key of ['ACME-1', 'ACME-2', 'ACME-3']) expect((await site.stateOf(key)).tag).toBeUndefined();
    await site.edit('ACME-2', rewrite('Another export'));
    expect(await site.sweep()).toMatch(/ 1 written, /);
    expect(await site.stateOf('ACME-2')).toMatchObject({ labels: ['harbour', 'product-backlog'] });
    expect(site.jira.contractFaults).toEqual([]);
  });

  it('leaves a suggestion as it stands where others are made now, until the text is changed', async () => {
    const site = await sweptSite();
    await site.publish('keep-suggestion');
    await site.edit('ACME-1', rewrite('An export'));
    await site.settle();
    await site.publish('tag-high');
    site.pass(24 * HOUR);
    await site.label('ACME-1', { add: 'harbour' });
    expect(await site.sweep()).toMatch(/ 1 read, 0 written, /);
    await site.edit('ACME-1', rewrite('Another export'));
    expect(await site.sweep()).toMatch(/ 1 written, /);
  });

  it('asks nothing of changelogs where only labels were changed by hand', async () => {
    const site = await sweptSite();
    await site.label('ACME-1', { add: 'project-plan' });
    expect(await site.sweep()).toMatch(/ 1 written, /);
    expect(site.asked().filter((call) => call.includes('bulkfetch'))).toEqual([]);
  });

  it('leaves issues whose changelogs Jira refuses to the next sweep, which looks as far back, and says so', async () => {
    const site = await sweptSite();
    site.jira.faults.set({ mode: 'forbidden', matching: '/bulkfetch' });
    await site.edit('ACME-1', rewrite('An export'));
    await site.label('ACME-2', { add: 'project-plan' });
    for (let hour = 1; hour <= 4; hour += 1) {
      expect((await site.sweep())?.endsWith(', finished, without 1 changelogs (forbidden)')).toBe(true);
    }
    expect((await site.stateOf('ACME-1')).tag).toBeUndefined();
    expect(await site.stateOf('ACME-2')).toMatchObject({ tag: decided('plan') });
    site.jira.faults.set({ mode: 'none' });
    expect(await site.sweep()).toMatch(/ 1 written, .*, finished$/);
    expect(await site.stateOf('ACME-1')).toMatchObject({ tag: { run: 'on-change' } });
  });

  it('waits where Jira fails to tell the changelogs, and goes on as far back', async () => {
    const site = await sweptSite();
    await site.edit('ACME-1', rewrite('An export'));
    site.jira.faults.set({ mode: 'server-error', matching: '/bulkfetch', remaining: 3 });
    for (let hour = 1; hour <= 3; hour += 1) expect(await site.sweep()).toMatch(/ 0 written, .* paused$/);
    expect(await site.sweep()).toMatch(/ 1 written, .* finished$/);
    expect(await site.stateOf('ACME-1')).toMatchObject({ tag: { run: 'on-change' } });
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
