import { request as openRequest } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { IssueChange, WorkbenchPorts } from '../../../../local/workbench/server/ports';
import type { ServedWorkbench } from '../../../../local/workbench/server/serve-workbench';
import { serveTestWorkbench } from '../serve-test-workbench';

describe("the shell's server", () => {
  let workbench: ServedWorkbench | undefined;
  const start = async (ports: Partial<WorkbenchPorts> = {}): Promise<ServedWorkbench> =>
    (workbench = await serveTestWorkbench(ports));
  afterEach(() => workbench?.close());

  const post = (name: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
    fetch(`${workbench?.url ?? ''}/__api/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });

  it('makes a browser session another user by a cookie that scripts cannot read', async () => {
    const { url } = await start();
    const chosen = await post('user', { accountId: 'u:reader' });
    expect(chosen.headers.get('set-cookie')).toBe('user=u%3Areader; Path=/; HttpOnly; SameSite=Lax');
    const session = await fetch(`${url}/__api/session`, { headers: { cookie: 'a=b; user=u%3Areader' } });
    expect(await session.json()).toMatchObject({ accountId: 'u:reader', appOrigin: workbench?.appOrigin });
  });

  it.each(['', 'user=nobody', 'user=', 'users=u%3Areader'])(
    'takes a session with the cookie "%s" for the first user',
    async (cookie) => {
      const { url } = await start();
      const session = await fetch(`${url}/__api/session`, { headers: { cookie } });
      expect(await session.json()).toMatchObject({ accountId: 'u-admin' });
    },
  );

  it('knows no other users', async () => {
    await start();
    expect((await post('user', { accountId: 'u-root' })).status).toBe(404);
  });

  it("calls functions and Jira as the session's user, whatever the page says", async () => {
    const seen: string[] = [];
    await start({
      invoke: (_call, accountId) => Promise.resolve(seen.push(accountId)),
      jira: (_request, accountId) => {
        seen.push(accountId);
        return Promise.resolve({ status: 200, headers: {}, body: '{}' });
      },
    });
    const cookie = { cookie: 'user=u%3Areader' };
    await post(
      'invoke',
      { functionKey: 'publish', moduleKey: 'rules-page', extension: {}, accountId: 'u-admin' },
      cookie,
    );
    await post('jira', { method: 'GET', path: '/rest/api/3/myself' }, cookie);
    expect(seen).toEqual(['u:reader', 'u:reader']);
  });

  it('hands a failed call to the page that made it, as an answer', async () => {
    await start({ invoke: () => Promise.reject(new Error('The function took too long')) });
    const response = await post('invoke', { functionKey: 'publish', moduleKey: 'rules-page', extension: {} });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ error: 'The function took too long' });
  });

  it.each([
    ['jira', { method: 'GET', path: 'http://elsewhere.example/rest/api/3/myself' }],
    ['jira', { method: 'TRACE', path: '/rest/api/3/myself' }],
    ['user', { accountId: 1 }],
  ])('refuses what is no call of %s: %j', async (name, body) => {
    await start();
    expect((await post(name, body)).status).toBe(400);
  });

  it.each(['constructor', 'nothing'])('has no endpoint %s', async (name) => {
    await start();
    expect((await post(name, {})).status).toBe(404);
  });

  it('resets only a site that is kept nowhere', async () => {
    let resets = 0;
    await start();
    expect((await post('reset', {})).status).toBe(403);
    await workbench?.close();
    await start({ reset: () => void (resets += 1) });
    expect((await post('reset', {})).status).toBe(200);
    expect(resets).toBe(1);
  });

  it('refuses other sites of the same browser, by their origin and by their name', async () => {
    const { url, appOrigin } = await start();
    expect((await post('user', { accountId: 'u-admin' }, { origin: 'http://evil.example' })).status).toBe(403);
    expect((await post('user', { accountId: 'u-admin' }, { origin: appOrigin })).status).toBe(403);
    expect(await statusUnderName(url, 'evil.example')).toBe(403);
  });

  it('serves its page for every address, and nothing beside its files', async () => {
    const { url } = await start();
    for (const path of ['/', '/browse/DESK-1', '/projects/DESK/settings/app', '/..%2fsecret.txt']) {
      expect(await (await fetch(url + path)).text()).toContain('<title>Shell</title>');
    }
    expect((await fetch(`${url}/assets/..%2f..%2fsecret.txt`)).status).toBe(404);
  });

  it('streams the changes of issues until the page is gone', async () => {
    let tell: (change: IssueChange) => void = () => undefined;
    const listeners = new Set<object>();
    const { url } = await start({
      onIssueChanged: (listener) => {
        tell = listener;
        listeners.add(listener);
        return () => {
          listeners.delete(listener);
        };
      },
    });
    const page = new AbortController();
    const stream = await fetch(`${url}/__api/changes`, { signal: page.signal });
    const reader = stream.body?.getReader();
    await reader?.read();
    tell({ issueId: '1', projectId: '2', accountId: 'u-admin' });
    const { value } = (await reader?.read()) ?? {};
    expect(new TextDecoder().decode(value)).toBe('data: {"issueId":"1","projectId":"2","accountId":"u-admin"}\n\n');
    page.abort();
    while (listeners.size > 0) await new Promise((resolve) => setImmediate(resolve));
    expect(listeners.size).toBe(0);
  });
});

function statusUnderName(url: string, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    openRequest(url, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}
