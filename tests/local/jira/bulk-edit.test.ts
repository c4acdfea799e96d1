import { describe, expect, it } from '@jest/globals';
import * as v from 'valibot';
import { issueSeed, siteSeed } from './build-seed';
import { openSite, type Answer, type Site } from './open-site';

const PATH = '/rest/api/3/bulk/issues/fields';
const SEED = siteSeed(Array.from({ length: 30 }, (_, at) => issueSeed(at + 1, { labels: ['old'] })));

function edit(option: string, labels: readonly string[], issues: readonly string[]) {
  const field = { fieldId: 'labels', bulkEditMultiSelectFieldOption: option, labels: labels.map((name) => ({ name })) };
  return {
    selectedActions: ['labels'],
    selectedIssueIdsOrKeys: issues,
    editedFieldsInput: { labelsFields: [field] },
    sendBulkNotification: false,
  };
}

async function progress(site: Site, who: string, { body }: Answer): Promise<Answer> {
  return site.as(who).get(`/rest/api/3/bulk/queue/${v.parse(v.object({ taskId: v.string() }), body).taskId}`);
}

async function labelsOf(site: Site, key: string): Promise<unknown> {
  const { body } = await site.as('rob').get(`/rest/api/3/issue/${key}?fields=labels`);
  return v.parse(v.object({ fields: v.object({ labels: v.array(v.string()) }) }), body).fields.labels;
}

describe('bulk edit of labels', () => {
  it.each([
    ['ADD', ['new'], ['new', 'old']],
    ['REMOVE', ['old'], []],
    ['REPLACE', ['b', 'a'], ['a', 'b']],
    ['REMOVE_ALL', [], []],
  ])('%s %j gives %j', async (option, labels, expected) => {
    const site = openSite({ seed: SEED });
    const started = await site.as('max').post(PATH, edit(option, labels, ['ACME-1', '10002']));
    expect(started.status).toBe(201);
    site.wait(1_000);
    expect((await progress(site, 'max', started)).body).toMatchObject({
      status: 'COMPLETE',
      progressPercent: 100,
      processedAccessibleIssues: [10_001, 10_002],
      failedAccessibleIssues: {},
      invalidOrInaccessibleIssueCount: 0,
      totalIssueCount: 2,
    });
    expect(await labelsOf(site, 'ACME-1')).toEqual(expected);
    expect(await labelsOf(site, 'ACME-3')).toEqual(['old']);
    expect(site.jira.mails).toEqual([]);
  });

  it('runs by and by, and counts issues that are not there', async () => {
    const site = openSite({ seed: SEED, limits: { taskIssuesPerSecond: 10 } });
    const keys = [...Array.from({ length: 29 }, (_, at) => `ACME-${at + 1}`), 'ACME-999'];
    const started = await site.as('max').post(PATH, edit('ADD', ['new'], keys));
    expect((await progress(site, 'max', started)).body).toMatchObject({ status: 'ENQUEUED', progressPercent: 0 });
    site.wait(1_050);
    expect((await progress(site, 'max', started)).body).toMatchObject({ status: 'RUNNING', progressPercent: 36 });
    site.wait(10_000);
    expect((await progress(site, 'max', started)).body).toMatchObject({
      status: 'COMPLETE',
      invalidOrInaccessibleIssueCount: 1,
    });
  });

  it('takes five at once on the whole site', async () => {
    const site = openSite({ seed: SEED });
    for (const who of ['ada', 'max', 'ada', 'max', 'ada']) {
      expect((await site.as(who).post(PATH, edit('ADD', ['x'], ['ACME-1']))).status).toBe(201);
    }
    expect((await site.as('max').post(PATH, edit('ADD', ['x'], ['ACME-1']))).status).toBe(429);
    site.wait(1_000);
    expect((await site.as('max').post(PATH, edit('ADD', ['x'], ['ACME-1']))).status).toBe(201);
  });

  it.each([
    ['lia', edit('ADD', ['x'], ['ACME-1'])],
    ['app', edit('ADD', ['x'], ['ACME-1'])],
    ['max', edit('ADD', ['x y'], ['ACME-1'])],
    ['max', edit('ADD', ['x'], [])],
    [
      'max',
      edit(
        'ADD',
        ['x'],
        Array.from({ length: 1_001 }, (_, at) => `ACME-${at}`),
      ),
    ],
    ['max', { ...edit('ADD', ['x'], ['ACME-1']), selectedActions: ['priority'] }],
  ])('is refused to %s for a reason', async (who, body) => {
    const answer = await openSite({ seed: SEED }).as(who).post(PATH, body);
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ message: expect.any(String) }] } });
  });

  it('tells which fields can be edited so, those who may make bulk changes only', async () => {
    const site = openSite({ seed: SEED });
    const path = `${PATH}?issueIdsOrKeys=ACME-1,ACME-2`;
    expect((await site.as('max').get(path)).body).toMatchObject({ fields: [{ id: 'labels' }] });
    expect((await site.as('lia').get(path)).status).toBe(403);
    expect((await site.as('max').get(`${PATH}?issueIdsOrKeys=ACME-99`)).status).toBe(404);
  });

  it('shows its progress to its owner, for 14 days', async () => {
    const site = openSite({ seed: SEED });
    const started = await site.as('max').post(PATH, edit('ADD', ['x'], ['ACME-1']));
    site.wait(1_000);
    expect((await progress(site, 'ada', started)).status).toBe(400);
    site.wait(15 * 86_400_000);
    expect((await progress(site, 'max', started)).status).toBe(400);
  });
});
