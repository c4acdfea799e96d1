import type { JiraRequest } from '#jira';
import { expect, test } from '@jest/globals';
import * as v from 'valibot';

import { findIds } from '../../../../static/backlog/history/find-ids';

/** What is asked of Jira, which finds issue 7. */
async function asked(words: string) {
  const requests: JiraRequest[] = [];
  const issue = { id: '7', key: 'KIT-7', fields: { labels: [] }, properties: {} };
  const ids = await findIds(
    (request) => {
      requests.push(request);
      return Promise.resolve({ status: 200, body: JSON.stringify({ issues: [issue] }) });
    },
    '10000',
    words,
    (call) => call(),
  );
  return { ids: [...ids], path: requests[0]?.path, body: requests[0]?.body };
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
  expect(await asked('"" ((')).toEqual({ ids: [], path: undefined, body: undefined });
});
