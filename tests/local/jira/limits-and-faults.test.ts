import { describe, expect, it } from '@jest/globals';
import type { Fault } from '../../../local/jira/faults';
import { LostConnectionError } from '../../../local/jira/faults';
import { NOON, openSite } from './open-site';

const ISSUE = '/rest/api/3/issue/ACME-1';

describe('rate limits', () => {
  it('end the points until the full hour', async () => {
    const site = openSite({ limits: { pointsPerHour: 10 } });
    for (let at = 0; at < 5; at += 1) expect((await site.as('max').get(ISSUE)).status).toBe(200);
    const refused = await site.as('max').get('/rest/api/3/myself');
    expect(refused).toMatchObject({
      status: 429,
      headers: {
        'retry-after': '3600',
        'x-ratelimit-limit': '10',
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': new Date(NOON + 3_600_000).toISOString(),
        'ratelimit-reason': 'jira-quota-global-based',
      },
    });
    site.wait(3_600_000);
    expect((await site.as('max').get(ISSUE)).status).toBe(200);
  });

  it('cost a point for each issue whose text a search reads', async () => {
    const site = openSite({ limits: { pointsPerHour: 100 } });
    const body = { jql: 'project = ACME', fields: ['summary'] };
    await site.as('max').post('/rest/api/3/search/jql', body);
    expect((await site.as('max').get('/rest/api/3/myself')).headers).toMatchObject({ 'x-ratelimit-remaining': '95' });
  });

  it('warn when a fifth is left', async () => {
    const site = openSite({ limits: { pointsPerHour: 10 } });
    for (let at = 0; at < 4; at += 1)
      expect((await site.as('max').get(ISSUE)).headers).not.toHaveProperty('x-ratelimit-nearlimit');
    expect((await site.as('max').get(ISSUE)).headers).toHaveProperty('x-ratelimit-nearlimit', 'true');
  });

  it('break bursts by endpoint and method', async () => {
    const site = openSite({ limits: { readsPerSecond: 3 } });
    const statuses: number[] = [];
    for (let at = 0; at < 4; at += 1) statuses.push((await site.as('max').get('/rest/api/3/myself')).status);
    expect(statuses).toEqual([200, 200, 200, 429]);
    expect((await site.as('max').get('/rest/api/3/label')).status).toBe(200);
    site.wait(1_000);
    expect((await site.as('max').get('/rest/api/3/myself')).status).toBe(200);
  });

  it('hold back too many writes to one issue', async () => {
    const site = openSite();
    const write = async (key: string) => site.as('max').put(`/rest/api/3/issue/${key}`, { fields: { labels: [] } });
    for (let at = 0; at < 20; at += 1) expect((await write('ACME-1')).status).toBe(204);
    expect(await write('ACME-1')).toMatchObject({
      status: 429,
      headers: { 'ratelimit-reason': 'jira-per-issue-on-write' },
    });
    expect((await write('ACME-2')).status).toBe(204);
    site.wait(2_000);
    expect((await write('ACME-1')).status).toBe(204);
  });

  it('do not touch the pages of Jira itself', async () => {
    const { jira } = openSite({ limits: { pointsPerHour: 0 } });
    const request = { method: 'GET', path: ISSUE, headers: {} };
    const caller = { kind: 'user', accountId: 'max' } as const;
    expect((await jira.handle(request, caller, 'shell')).status).toBe(200);
    expect((await jira.handle(request, caller)).status).toBe(429);
  });
});

describe('faults on demand', () => {
  const label = { update: { labels: [{ add: 'x' }] } };
  const edit = async (fault: Fault) => {
    const site = openSite();
    site.jira.faults.set(fault);
    const outcome: unknown = await site
      .as('max')
      .put(ISSUE, label)
      .catch((error: unknown) => error);
    site.jira.faults.set({ mode: 'none' });
    const { body } = await site.as('max').get(`${ISSUE}?fields=labels`);
    return { outcome, body, jira: site.jira };
  };
  const untouched = { fields: { labels: [] } };
  const written = { fields: { labels: ['x'] } };

  it.each([
    [{ mode: 'server-error' }, 503, untouched],
    [{ mode: 'server-error-after-write' }, 503, written],
    [{ mode: 'unauthorized' }, 401, untouched],
    [{ mode: 'forbidden' }, 403, untouched],
    [{ mode: 'not-found' }, 404, untouched],
    [{ mode: 'rate-limit-burst' }, 429, untouched],
    [{ mode: 'rate-limit-quota' }, 429, untouched],
    [{ mode: 'slow' }, 204, written],
    [{ mode: 'server-error', matching: 'GET /rest' }, 204, written],
    [{ mode: 'server-error', matching: 'PUT /rest/api/3/issue' }, 503, untouched],
    [{ mode: 'server-error', remaining: 0 }, 204, written],
  ] satisfies readonly [Fault, number, unknown][])('%j answers %d and leaves %j', async (fault, status, left) => {
    const { outcome, body } = await edit(fault);
    expect(outcome).toMatchObject({ status });
    expect(body).toMatchObject(left);
  });

  it.each([
    ['lost-connection', untouched],
    ['lost-connection-after-write', written],
  ] as const)('%s gives no answer and leaves %j', async (mode, left) => {
    const { outcome, body, jira } = await edit({ mode });
    expect(outcome).toBeInstanceOf(LostConnectionError);
    expect(body).toMatchObject(left);
    expect(jira.log[0]).toMatchObject({ method: 'PUT', status: 0 });
  });

  it.each([
    ['a read', 'GET', ISSUE, undefined],
    ['a search', 'POST', '/rest/api/3/search/jql', { jql: 'project = ACME', fields: ['summary'] }],
  ] as const)('after a write leave %s alone', async (_name, method, path, body) => {
    const site = openSite();
    site.jira.faults.set({ mode: 'server-error-after-write' });
    const client = site.as('max');
    const answer = method === 'GET' ? await client.get(path) : await client.post(path, body);
    expect(answer.status).toBe(200);
  });

  it('end after the given number of requests', async () => {
    const site = openSite();
    site.jira.faults.set({ mode: 'rate-limit-bare', remaining: 2 });
    const answers = [await site.as('max').get(ISSUE), await site.as('max').get(ISSUE), await site.as('max').get(ISSUE)];
    expect(answers.map(({ status }) => status)).toEqual([429, 429, 200]);
    expect(answers[0]?.headers).not.toHaveProperty('retry-after');
    expect(site.jira.faults.get()).toEqual({ mode: 'none' });
  });
});

it('says loudly what it does not emulate, and logs every request', async () => {
  const site = openSite({}, 'unchecked');
  expect(await site.as('max').get('/rest/api/3/issue/ACME-1/comment?startAt=1')).toMatchObject({
    status: 501,
    body: { errorMessages: ['not emulated: GET /rest/api/3/issue/ACME-1/comment'] },
  });
  expect((await site.as('max').delete('/rest/api/3/project/ACME')).status).toBe(501);
  expect(site.jira.log.map(({ method, path, status }) => `${method} ${path} ${status}`)).toEqual([
    'GET /rest/api/3/issue/ACME-1/comment?startAt=1 501',
    'DELETE /rest/api/3/project/ACME 501',
  ]);
});
