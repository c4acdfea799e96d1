import type { JiraRequest } from '#jira';
import { expect, test } from '@jest/globals';
import * as v from 'valibot';

import { findIds } from '../../../../static/backlog/history/find-ids';

/** What is asked of Jira, which finds issue 7. */
async function asked(words: string, pages = 1) {
  const requests: JiraRequest[] = [];
  const issue = { id: '7', key: 'KIT-7', fields: { labels: [] }, properties: {} };
  const { ids, onlyFirst } = await findIds(
    (request) => {
      const nth = requests.push(request);
      const next = nth < pages ? { nextPageToken: `page${nth + 1}` } : {};
      const issues = [{ ...issue, id: String(6 + nth) }];
      return Promise.resolve({ status: 200, body: JSON.stringify({ issues, ...next }) });
    },
    '10000',
    words,
    (call) => call(),
  );
  return { ids: [...ids], onlyFirst, path: requests[0]?.path, body: requests[0]?.body, requests };
}

test('keys are looked up as keys, however they are written', async () => {
  const { ids, path, body } = await asked('kit-7, KIT-12');
  expect(ids).toEqual([7]);
  expect(path).toBe('/rest/api/3/issue/bulkfetch');
  expect(body).toMatchObject({ issueIdsOrKeys: ['KIT-7', 'KIT-12'] });
});

test('other words are searched in the summaries of the project, and cannot leave their quotes', async () => {
  const { path, body } = await asked('pay "x" OR project=1');
  expect(path).toBe('/rest/api/3/search/jql');
  const { jql } = v.parse(v.object({ jql: v.string() }), body);
  expect(jql).toBe(
    'project = 10000 AND summary ~ "pay*" AND summary ~ "x*" AND summary ~ "OR*" AND summary ~ "project 1*"',
  );
});

test('nothing but signs finds nothing, and asks nothing', async () => {
  expect(await asked('"" ((')).toMatchObject({ ids: [], onlyFirst: undefined, requests: [] });
});

test('a search of many pages is read on, up to a limit that is told', async () => {
  const { ids, onlyFirst, requests } = await asked('pay', 3);
  expect(ids).toEqual([7, 8, 9]);
  expect(onlyFirst).toBeUndefined();
  expect(requests.slice(1).map(({ body }) => body)).toMatchObject([
    { nextPageToken: 'page2' },
    { nextPageToken: 'page3' },
  ]);
  expect(await asked('pay', 9)).toMatchObject({ ids: [7, 8, 9, 10], onlyFirst: 4 });
});

test('many keys are looked up, each once, a hundred at a time, up to a limit that is told', async () => {
  const keys = (count: number) => Array.from({ length: count }, (_, nth) => `KIT-${nth + 1}`);
  const many = await asked([...keys(150), ...keys(150)].join(' '));
  expect(many.onlyFirst).toBeUndefined();
  expect(many.requests.map(({ body }) => body)).toMatchObject([
    { issueIdsOrKeys: keys(100) },
    { issueIdsOrKeys: keys(150).slice(100) },
  ]);
  const tooMany = await asked(keys(1_001).join(' '));
  expect([tooMany.requests.length, tooMany.onlyFirst]).toEqual([10, 1_000]);
});
