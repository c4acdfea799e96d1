import { expect, test } from '@jest/globals';
import type { Request } from '#jira';

import { createBulkPermission } from '../../../../static/backlog/runs/bulk-permission';

test('whether bulk changes are allowed is asked once, and again only after a question that failed', async () => {
  let asked = 0;
  const request: Request = () => {
    asked += 1;
    const permissions = { BULK_CHANGE: { havePermission: true } };
    return Promise.resolve({ status: asked === 1 ? 503 : 200, body: JSON.stringify({ permissions }) });
  };
  const mayBulk = createBulkPermission(request);
  const first = await Promise.allSettled([mayBulk(), mayBulk()]);
  expect(first.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(asked).toBe(1);
  expect(await Promise.all([mayBulk(), mayBulk()])).toEqual([true, true]);
  expect(await mayBulk()).toBe(true);
  expect(asked).toBe(2);
});
