import { expect, test } from '@jest/globals';
import type { JiraRequest } from '#jira';

import type { RunWait } from '../../../../../static/backlog/runs/runs-state';
import { watchedPorts } from '../../../../../static/backlog/runs/runner/watched-ports';

const WRITE = { method: 'PUT', path: '/rest/api/3/issue/properties/backlog-or-plan' } as const;
const CALL = { method: 'GET', path: '/rest/api/3/serverInfo' } as const;

/** What is told when Jira answers so and then nothing is sent for a while. */
async function told(status: number, milliseconds: number): Promise<readonly (RunWait | undefined)[]> {
  const all: (RunWait | undefined)[] = [];
  const ports = watchedPorts(
    {
      request: () => Promise.resolve({ status, body: '' }),
      sleep: () => Promise.resolve(),
      now: () => 1_000,
    },
    new AbortController().signal,
    (wait) => all.push(wait),
  );
  await ports.request(CALL);
  await ports.sleep(milliseconds);
  await ports.request(CALL);
  return all;
}

test.each([
  [429, 1_000, 'jira-limits'],
  [503, 1_000, 'jira-trouble'],
  [200, 5_000, 'jira-works'],
])('after an answer %i and in a wait of %i ms it is said why, until the next call', async (status, ms, why) => {
  expect(await told(status, ms)).toEqual([{ why, until: 1_000 + ms }, undefined]);
});

test('a write that failed is the reason of a wait until it is carried out, whatever is read meanwhile', async () => {
  const reasons: (RunWait['why'] | undefined)[] = [];
  let status = 200;
  const { request, sleep } = watchedPorts(
    { request: () => Promise.resolve({ status, body: '' }), sleep: () => Promise.resolve(), now: () => 0 },
    new AbortController().signal,
    (wait) => wait !== undefined && reasons.push(wait.why),
  );
  const asked = async (call: JiraRequest, answer: number) => {
    status = answer;
    await request(call);
    await sleep(10_000);
  };
  await asked(WRITE, 503);
  await asked(CALL, 200);
  await asked(WRITE, 200);
  expect(reasons).toEqual(['jira-trouble', 'jira-trouble', 'jira-works']);
  // One issue that Jira fails on says nothing once it takes another.
  await asked({ method: 'PUT', path: '/rest/api/3/issue/10001?notifyUsers=false' }, 500);
  await asked({ method: 'PUT', path: '/rest/api/3/issue/10002' }, 204);
  expect(reasons.slice(3)).toEqual(['jira-trouble', 'jira-works']);
});

test('of a short wait nothing is said', async () => {
  expect(await told(200, 1_000)).toEqual([]);
});
