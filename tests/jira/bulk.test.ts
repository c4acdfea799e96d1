import { describe, expect, it } from '@jest/globals';

import {
  editLabels,
  getEdit,
  getTask,
  jiraTime,
  mayBulkChange,
  readIssuesNow,
  readChangelogs,
  readLabelChanges,
  searchIds,
  whichMayBeEdited,
  writeTagWhere,
  type JiraAnswer,
  type JiraRequest,
  type Request,
} from '#jira';
import type { Tag } from '#issue';

import { issueSeed, siteSeed } from '../local/jira/build-seed';
import { openSite, type Site } from '../local/jira/open-site';

const TAG: Tag = { schema: 1, place: 'plan', band: 'high', by: 'run', rules: 3, run: 'r1' };
const FIRST = 10_001;

const answering = (...answers: readonly Partial<JiraAnswer>[]) => {
  const asked: JiraRequest[] = [];
  const request: Request = (what) => {
    asked.push(what);
    return Promise.resolve({ status: 200, body: '', ...answers[asked.length - 1] });
  };
  return { asked, request };
};

/** The local Jira, which checks every call and answer against Atlassian's description where that is at hand. */
function site(count = 3): Site & { readonly request: Request } {
  const seed = siteSeed(Array.from({ length: count }, (_, at) => issueSeed(at + 1)));
  const opened = openSite({ seed });
  const who = opened.as('max');
  const request: Request = async ({ method, path, body }) => {
    const {
      status,
      headers,
      body: answer,
    } = await {
      GET: () => who.get(path),
      POST: () => who.post(path, body),
      PUT: () => who.put(path, body),
      DELETE: () => who.delete(path, body),
    }[method]();
    const { location } = headers;
    return { status, body: JSON.stringify(answer ?? null), ...(location === undefined ? {} : { location }) };
  };
  return { ...opened, request };
}

describe('a filtered write of tags', () => {
  it.each([
    ['no issues', []],
    ['more issues than one call takes', Array.from({ length: 10_001 }, (_, at) => at + 1)],
  ])('to %s is refused before anything is sent', (_, ids) => {
    const { asked, request } = answering();
    expect(() => writeTagWhere(request, { ids, standing: null }, TAG)).toThrow(RangeError);
    expect(() => writeTagWhere(request, { ids, standing: TAG }, null)).toThrow(RangeError);
    expect(asked).toEqual([]);
  });

  it('says what must stand there, and never the same issue twice, which Jira refuses', async () => {
    const { asked, request } = answering({ status: 303 }, { status: 303 }, { status: 303 });
    await writeTagWhere(request, { ids: [7, 7, 8], standing: null }, TAG);
    await writeTagWhere(request, { ids: [7], standing: TAG }, { ...TAG, place: 'backlog' });
    await writeTagWhere(request, { ids: [7], standing: TAG }, null);
    expect(asked.map(({ method, body }) => [method, body])).toEqual([
      ['PUT', { value: TAG, filter: { entityIds: [7, 8], hasProperty: false } }],
      ['PUT', { value: { ...TAG, place: 'backlog' }, filter: { entityIds: [7], currentValue: TAG } }],
      ['DELETE', { entityIds: [7], currentValue: TAG }],
    ]);
  });

  it.each([
    ['a 303 that nobody followed', { status: 303, location: 'https://site/rest/api/3/task/77' }, '77'],
    ['a 303 without an address', { status: 303 }, null],
    ['the task, when something followed it', { status: 200, body: '{"id":"77","status":"RUNNING"}' }, '77'],
    ['a page that is no task, when something followed it', { status: 200, body: '<html>' }, null],
    ['a refusal of the task, when something followed it', { status: 403 }, null],
  ])('began, with %s', async (_, answer, task) => {
    expect(await writeTagWhere(answering(answer).request, { ids: [7], standing: null }, TAG)).toBe(task);
  });

  it.each([
    [400, 'rejected'],
    [429, 'rate-limited'],
    [503, 'jira-unavailable'],
  ])('did not begin, or nobody knows, with status %d', async (status, code) => {
    const written = writeTagWhere(answering({ status }).request, { ids: [7], standing: null }, TAG);
    await expect(written).rejects.toMatchObject({ code });
  });

  it('Jira 18: leaves alone what no longer is as it was', async () => {
    const { request, wait, as } = site();
    await as('max').put('/rest/api/3/issue/ACME-2/properties/backlog-or-plan', { ...TAG, by: 'person' });
    const task = await writeTagWhere(request, { ids: [FIRST, FIRST + 1], standing: null }, TAG);
    expect(await getTask(request, task ?? '')).toBe('running');
    wait(60_000);
    expect(await getTask(request, task ?? '')).toBe('complete');
    const tags = (await readIssuesNow(request, [FIRST, FIRST + 1, FIRST + 2])).map(({ tag }) => tag?.by);
    expect(tags).toEqual(['run', 'person', undefined]);
  });
});

describe('a label edit of many issues', () => {
  it('Jira 20: sends no mails, and names who was written', async () => {
    const { request, wait, jira } = site();
    const task = await editLabels(request, { change: 'add', label: 'project-plan', ids: [FIRST, FIRST + 1, 99] });
    expect((await getEdit(request, task)).state).toBe('running');
    wait(60_000);
    expect(await getEdit(request, task)).toEqual({ state: 'complete', processed: [FIRST, FIRST + 1], failed: [] });
    expect(jira.mails).toEqual([]);
    const [issue] = await readIssuesNow(request, [FIRST]);
    expect(issue).toMatchObject({ labels: expect.arrayContaining(['project-plan']), isForeign: false });
  });

  it('Jira 15: tells which failed', async () => {
    const body = { status: 'COMPLETE', processedAccessibleIssues: [1], failedAccessibleIssues: { 2: ['no'] } };
    const { request } = answering({ body: JSON.stringify(body) });
    expect(await getEdit(request, '5')).toEqual({ state: 'complete', processed: [1], failed: [2] });
  });

  it.each(['FAILED', 'CANCELLED', 'DEAD'])('that is %s is over, and what it did is not known', async (status) => {
    const { request } = answering({ body: JSON.stringify({ status }) });
    expect((await getEdit(request, '5')).state).toBe('over');
  });

  it.each([0, 1_001])('of %d issues is refused before it is sent', async (count) => {
    const { asked, request } = answering();
    const ids = Array.from({ length: count }, (_, at) => at);
    await expect(editLabels(request, { change: 'add', label: 'x', ids })).rejects.toThrow(RangeError);
    expect(asked).toEqual([]);
  });
});

describe('what a run asks Jira', () => {
  it('is answered as Atlassian describes it', async () => {
    const { request } = site();
    expect(await searchIds(request, `id in (${FIRST},${FIRST + 1}) AND labels is EMPTY`)).toEqual({
      ids: expect.any(Array),
      nextPageToken: undefined,
    });
    expect(await whichMayBeEdited(request, [FIRST, 99])).toEqual([FIRST]);
    expect(await mayBulkChange(request)).toBe(true);
    expect(await jiraTime(request)).toBeGreaterThan(0);
  });

  it('a property that is no tag is told apart from none', async () => {
    const { request, as } = site();
    await as('max').put('/rest/api/3/issue/ACME-1/properties/backlog-or-plan', 'mine');
    expect(await readIssuesNow(request, [FIRST])).toMatchObject([{ tag: undefined, isForeign: true }]);
  });

  it('what last became of labels is read from the changelogs', async () => {
    const { request, as } = site();
    const change = (who: string, option: 'add' | 'remove', label: string) =>
      as(who).put('/rest/api/3/issue/ACME-1', { update: { labels: [{ [option]: label }] } });
    expect(await readLabelChanges(request, [FIRST, FIRST + 1])).toEqual([]);
    await change('max', 'add', 'one');
    await change('max', 'add', 'two');
    await change('ada', 'remove', 'one');
    const both = await readLabelChanges(request, [FIRST, FIRST + 1]);
    expect(both).toMatchObject([
      { id: FIRST, label: 'one', change: 'remove' },
      { id: FIRST, label: 'two', change: 'add' },
    ]);
    expect(both[0]?.accountId).not.toBe(both[1]?.accountId);
    expect(both[0]?.at).toBeGreaterThan(0);
    await change('max', 'add', 'one');
    const [one, two] = await readLabelChanges(request, [FIRST]);
    expect(one).toMatchObject({ label: 'one', change: 'add', accountId: two?.accountId });
  });

  it('reads changes that Jira tells without what was or what is', async () => {
    const items = '[{ "field": "summary" }, { "field": "labels", "toString": "one" }]';
    const changelog = `{ "histories": [{ "created": "2026-11-02T09:00:00.000+0000", "items": ${items} }] }`;
    const { request } = answering({ body: `{ "issues": [{ "id": "7", "changelog": ${changelog} }] }` });
    expect((await readChangelogs(request, [7])).get(7)).toMatchObject([
      { field: 'summary', added: [], removed: [] },
      { field: 'labels', added: ['one'], removed: [] },
    ]);
  });
});
