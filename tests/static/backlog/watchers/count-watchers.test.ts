import { expect, test } from '@jest/globals';
import type { Request } from '#jira';

import { countWatchers } from '../../../../static/backlog/watchers/count-watchers';

test('watchers are counted a hundred issues at a time', async () => {
  let calls = 0;
  const request: Request = () => {
    calls += 1;
    const issue = (watchCount: number) => ({ id: '1', key: 'DESK-1', fields: { watches: { watchCount } } });
    return Promise.resolve({ status: 200, body: JSON.stringify({ issues: [issue(2), issue(0)] }) });
  };
  const ids = Array.from({ length: 150 }, (_, at) => at + 1);
  const watchers = await countWatchers(request, ids, (call) => call(), new AbortController().signal);
  expect(watchers).toEqual({ mails: 4, issues: 2 });
  expect(calls).toBe(2);
});
