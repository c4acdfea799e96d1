import { describe, expect, it } from '@jest/globals';
import * as v from 'valibot';

import type { JiraRequest, Request } from '#jira';

import { issueSource, type Cursor, type ReadPage } from '../../../../static/backlog/scan/issue-source';
import { jiraIssue } from '../jira-issue-builder';

const FIELDS = ['summary', 'customfield_10040'];
const board = { kind: 'board', boardId: '7' } as const;
const ids = (count: number, from = 0) => Array.from({ length: count }, (_, index) => `${10_000 + from + index}`);
const json = (body: unknown) => ({ status: 200, body: JSON.stringify(body) });

async function readAll(read: ReadPage): Promise<readonly (readonly string[])[]> {
  const pages: string[][] = [];
  let cursor: Cursor | undefined;
  do {
    const page = await read(cursor);
    pages.push(page.issues.map(({ id }) => id));
    cursor = page.next;
  } while (cursor !== undefined);
  return pages;
}

/** A board whose backlog comes in pages of ids; bulk fetches answer in the reverse order. */
function fakeBoard(...backlog: readonly (readonly string[])[]) {
  const asked: JiraRequest[] = [];
  const request: Request = (what) => {
    asked.push(what);
    if (what.method === 'GET') {
      const at = Number(/nextPageToken=(\d+)/.exec(what.path)?.[1] ?? 0);
      const more = at + 1 < backlog.length ? { nextPageToken: `${at + 1}` } : {};
      return Promise.resolve(json({ issues: (backlog[at] ?? []).map((id) => ({ id })), ...more }));
    }
    const { issueIdsOrKeys } = v.parse(v.object({ issueIdsOrKeys: v.array(v.string()) }), what.body);
    return Promise.resolve(json({ issues: issueIdsOrKeys.map((id) => jiraIssue(Number(id) - 10_000)).reverse() }));
  };
  return { asked, request };
}

describe('the pages of a scope', () => {
  it('follow the search’s tokens to the last page', async () => {
    const bodies: unknown[] = [];
    const request: Request = ({ body }) => {
      bodies.push(body);
      const isFirst = bodies.length === 1;
      return Promise.resolve(json({ issues: [jiraIssue(bodies.length)], ...(isFirst ? { nextPageToken: 't1' } : {}) }));
    };
    const read = issueSource(request, { kind: 'jql', projectId: '42', jql: 'labels = ux' }, FIELDS);
    expect(await readAll(read)).toEqual([['10001'], ['10002']]);
    expect(bodies).toMatchObject([{ jql: 'project = 42 AND (labels = ux)', maxResults: 100 }, { nextPageToken: 't1' }]);
  });

  it('of a project are its open issues', async () => {
    let jql: unknown;
    const request: Request = ({ body }) => {
      jql = body;
      return Promise.resolve(json({ issues: [] }));
    };
    await readAll(issueSource(request, { kind: 'project', projectId: '42' }, FIELDS));
    expect(jql).toMatchObject({ jql: 'project = 42 AND statusCategory != Done' });
  });

  it('of a board come a hundred at a time, in the board’s order', async () => {
    const { request, asked } = fakeBoard(ids(250));
    const pages = await readAll(issueSource(request, board, FIELDS));
    expect(pages.map(({ length }) => length)).toEqual([100, 100, 50]);
    expect(pages.flat()).toEqual(ids(250));
    expect(asked.map(({ method }) => method)).toEqual(['GET', 'POST', 'POST', 'POST']);
  });

  it('of a board tell how many there are', async () => {
    const { request } = fakeBoard(ids(250));
    expect((await issueSource(request, board, FIELDS)(undefined)).total).toBe(250);
  });

  it('of a long backlog go on with the next ids', async () => {
    const { request } = fakeBoard(ids(120), ids(30, 120));
    expect((await readAll(issueSource(request, board, FIELDS))).flat()).toEqual(ids(150));
  });

  it('of an empty backlog are none, without a fetch', async () => {
    const { request, asked } = fakeBoard([]);
    expect(await readAll(issueSource(request, board, FIELDS))).toEqual([[]]);
    expect(asked).toHaveLength(1);
  });
});
