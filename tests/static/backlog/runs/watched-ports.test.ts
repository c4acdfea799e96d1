import { expect, test } from '@jest/globals';

import type { RunWait } from '../../../../static/backlog/runs/runs-state';
import { watchedPorts } from '../../../../static/backlog/runs/watched-ports';

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

test('of a short wait nothing is said', async () => {
  expect(await told(200, 1_000)).toEqual([]);
});
