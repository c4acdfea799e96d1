import { existsSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { CONTRACT, startServer } from './fixtures/start-server';

const hasContract = existsSync(CONTRACT);

test(`calls of the app are checked against Jira's API description${hasContract ? '' : ' (skipped: it does not lie beside the project)'}`, async ({
  request,
}) => {
  test.skip(!hasContract);
  const server = await startServer();
  const restPath = '/rest/api/3/issue/DESK-1?fields=summary&surprise=1';
  const call = { product: 'jira', restPath, fetchRequestInit: { method: 'GET', headers: [] } };
  await request.post(`${server.url}/__api/product`, { data: call });
  const answer = await request.post(`${server.url}/__api/contract`, { data: {} });
  expect(await answer.json()).toMatchObject({ faults: [{ side: 'request', request: `GET ${restPath}` }] });
  await server.stop();
});
