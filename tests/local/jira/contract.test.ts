import { describe, expect, it } from '@jest/globals';
import { contract, openSite } from './open-site';

const checked = contract === undefined ? it.skip : it;
const SKIPPED = contract === undefined ? ' (skipped: ../shared/contract is not there, so no test checks it)' : '';

describe(`the contract of Jira's API${SKIPPED}`, () => {
  checked.each([
    ['an unknown query parameter', 'GET', '/rest/api/3/issue/ACME-1?colour=red', undefined],
    ['an unknown operation', 'GET', '/rest/api/3/issue/ACME-1/worklog', undefined],
    ['an unknown member of a body', 'POST', '/rest/api/3/search/jql', { jql: 'project = ACME', startAt: 0 }],
    ['a member of another type', 'POST', '/rest/api/3/search/jql', { jql: 5 }],
    ['a missing body', 'POST', '/rest/api/3/search/jql', undefined],
    ['a missing parameter', 'GET', '/rest/api/3/issuetype/project', undefined],
  ])('refuses %s with 500 and keeps the fault', async (_, method, path, body) => {
    const { jira, as } = openSite();
    const who = as('max');
    const answer = await (method === 'GET' ? who.get(path) : who.post(path, body));
    expect(answer).toMatchObject({
      status: 500,
      body: { errorMessages: [expect.stringContaining('contract violated by the request')] },
    });
    expect(jira.contractFaults).toMatchObject([{ side: 'request', request: `${method} ${path}` }]);
  });

  it('refuses an answer that breaks it', async () => {
    const strict = {
      checkRequest: () => [],
      checkAnswer: (_: string, __: string, status: number) => (status === 200 ? ['bad'] : []),
    };
    const { jira, as } = openSite({ contract: strict });
    expect((await as('max').get('/rest/api/3/myself')).status).toBe(500);
    expect(jira.contractFaults).toEqual([{ side: 'answer', request: 'GET /rest/api/3/myself', faults: ['bad'] }]);
  });

  checked('knows a wrong answer from a right one', () => {
    const path = '/rest/api/3/search/approximate-count';
    expect(contract?.checkAnswer('POST', path, 200, { count: 1 })).toEqual([]);
    expect(contract?.checkAnswer('POST', path, 200, { count: 'one' })).not.toEqual([]);
    expect(contract?.checkAnswer('POST', path, 418, undefined)).toEqual(['status 418 is not documented']);
    expect(contract?.checkAnswer('POST', path, 503, undefined)).toEqual([]);
  });
});
