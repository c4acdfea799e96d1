import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { InvocationError, InvocationLimitError, NotEmulatedError } from '../../../local/forge/errors';
import { bundleFixture, createFixtureForge, withScopes, type BundledFixture } from './bundled-fixture';

let fixture: BundledFixture;
beforeAll(async () => {
  fixture = await bundleFixture();
}, 120_000);
afterAll(() => fixture.remove());

describe('invokeResolver', () => {
  it('runs the bundled function with its payload, the caller and what the page says it stands on', async () => {
    const forge = createFixtureForge(fixture);
    const answer = await forge.invokeResolver({
      moduleKey: 'fixture-panel',
      functionKey: 'echo',
      payload: { place: 'plan' },
      accountId: 'ada',
      extension: { issue: { key: 'ACME-1' } },
    });
    expect(answer).toMatchObject({
      payload: { place: 'plan' },
      context: {
        accountId: 'ada',
        moduleKey: 'fixture-panel',
        extension: { type: 'jira:issuePanel', issue: { key: 'ACME-1' } },
      },
    });
  });

  it('takes the account from the call, not from what the browser says', async () => {
    const forge = createFixtureForge(fixture);
    const call = {
      moduleKey: 'fixture-panel',
      functionKey: 'echo',
      payload: { accountId: 'eve' },
      extension: { accountId: 'eve' },
    };
    expect(await forge.invokeResolver({ ...call, accountId: 'ada' })).toHaveProperty('context.accountId', 'ada');
  });

  it('sends results through JSON', async () => {
    const forge = createFixtureForge(fixture);
    expect(await forge.run('date')).toEqual({ at: '1970-01-01T00:00:00.000Z' });
    expect(await forge.run('nothing')).toBeNull();
  });

  it('lets the function see the time of the platform', async () => {
    const at = Date.UTC(2026, 0, 5, 12);
    expect(await createFixtureForge(fixture).run('now')).toEqual([at, new Date(at).toISOString(), true, 'string', 5]);
  });

  it('rejects with the message of what the function threw, which stays the cause', async () => {
    const failure = createFixtureForge(fixture).run('fail');
    await expect(failure).rejects.toThrow('There was an error invoking the function - the fixture failed');
    await expect(failure).rejects.toMatchObject({ name: 'InvocationError', cause: { name: 'TypeError' } });
  });

  it('rejects a function key that the resolver does not define', async () => {
    await expect(createFixtureForge(fixture).run('unknown')).rejects.toThrow(
      "Resolver has no definition for 'unknown'",
    );
  });

  it('ends a function after 25 seconds', async () => {
    const started: number[] = [];
    const forge = createFixtureForge(fixture, {
      timer: (milliseconds, run) => {
        started.push(milliseconds);
        run();
        return () => undefined;
      },
    });
    await expect(forge.run('hang')).rejects.toThrow(new InvocationError('Task timed out after 25.00 seconds'));
    expect(started).toEqual([25_000]);
  });

  it('lets nothing happen that a function still wants to do after its end', async () => {
    let answer: () => void = () => undefined;
    const asked = new Promise<void>((resolve) => (answer = resolve));
    const forge = createFixtureForge(fixture, {
      jira: () => asked.then(() => ({ status: 200, headers: {}, body: '' })),
      timer: (_milliseconds, run) => {
        const soon = setImmediate(run);
        return () => clearImmediate(soon);
      },
    });
    await expect(forge.run('askThenRemember')).rejects.toThrow('timed out');
    answer();
    await new Promise((resolve) => setImmediate(resolve));
    expect(forge.snapshot()).toEqual({ version: 1, records: [] });
  });

  it('refuses a module that the manifest does not declare', async () => {
    const forge = createFixtureForge(fixture);
    const call = { functionKey: 'echo', payload: {}, accountId: 'ada', extension: {} };
    await expect(forge.invokeResolver({ ...call, moduleKey: 'other-panel' })).rejects.toThrow(NotEmulatedError);
    await expect(forge.invokeResolver({ ...call, moduleKey: 'resolver' })).rejects.toThrow(NotEmulatedError);
    expect(forge.invocations).toEqual([]);
  });

  it('counts 1,200 invocations a minute for each user, and starts anew in the next minute', async () => {
    let now = Date.UTC(2026, 0, 5);
    const forge = createFixtureForge(fixture, { clock: () => now });
    for (let call = 0; call < 1_200; call += 1) await forge.run('nothing');
    await expect(forge.run('nothing')).rejects.toThrow(InvocationLimitError);
    expect(forge.invocations).toHaveLength(1_200);
    const asAnother = {
      moduleKey: 'fixture-panel',
      functionKey: 'nothing',
      payload: {},
      accountId: 'bob',
      extension: {},
    };
    await expect(forge.invokeResolver(asAnother)).resolves.toBeNull();
    now += 60_000;
    await expect(forge.run('nothing')).resolves.toBeNull();
  });

  it('hands what a function writes to the log of its own installation', async () => {
    const lines: string[] = [];
    const log = (level: string, line: string): void => void lines.push(`${level}: ${line}`);
    await createFixtureForge(fixture, { log }).run('speak');
    expect(lines).toEqual(['info: one { two: 2 }', expect.stringMatching(/^error: Error: three\n/)]);
  });

  it('tells which functions were run', async () => {
    const forge = createFixtureForge(fixture);
    await forge.run('echo');
    expect(forge.invocations).toEqual([
      { moduleKey: 'fixture-panel', functionKey: 'echo', accountId: 'ada', startedAt: Date.UTC(2026, 0, 5, 12) },
    ]);
  });
});

describe('requests of a function', () => {
  it('go to Jira as the user who called', async () => {
    const forge = createFixtureForge(fixture);
    expect(await forge.run('issueAsUser')).toEqual({ status: 200, body: { key: 'ACME-1' } });
    expect(forge.asked).toEqual([
      {
        caller: { kind: 'user', accountId: 'ada' },
        request: expect.objectContaining({ method: 'GET', path: '/rest/api/3/issue/ACME-1?fields=summary' }),
      },
    ]);
  });

  it('go to Jira as the app when asked so', async () => {
    const forge = createFixtureForge(fixture);
    await forge.run('issueAsApp');
    expect(forge.asked.map(({ caller }) => caller)).toEqual([{ kind: 'app' }]);
  });

  it('as the user fail when nobody called', async () => {
    const forge = createFixtureForge(fixture);
    const call = {
      moduleKey: 'fixture-panel',
      functionKey: 'issueAsUser',
      payload: {},
      accountId: undefined,
      extension: {},
    };
    await expect(forge.invokeResolver(call)).rejects.toMatchObject({ cause: { name: 'NEEDS_AUTHENTICATION_ERR' } });
    expect(forge.asked).toEqual([]);
  });

  it('without the scope are refused as Atlassian refuses them', async () => {
    const forge = createFixtureForge(fixture);
    expect(await forge.run('labelAsUser')).toEqual({
      status: 401,
      body: { code: 401, message: 'Unauthorized; scope does not match' },
    });
    expect(forge.asked).toEqual([]);
  });

  it('that are not emulated say so', async () => {
    const forge = createFixtureForge(fixture);
    await expect(forge.run('unknownPath')).rejects.toMatchObject({ cause: { name: 'NotEmulatedError' } });
    expect(forge.asked).toEqual([]);
  });

  it('cannot reach the network', async () => {
    await expect(createFixtureForge(fixture).run('network')).rejects.toMatchObject({
      cause: { name: 'REQUEST_EGRESS_ALLOWLIST_ERR' },
    });
  });
});

describe('fetchProduct', () => {
  const get = { accountId: 'ada', method: 'GET', headers: {} };

  it('asks Jira as the user and runs no function', async () => {
    const forge = createFixtureForge(fixture);
    const answer = await forge.fetchProduct({ ...get, restPath: '/rest/api/3/issue/ACME-1' });
    expect(answer.status).toBe(200);
    expect(forge.asked.map(({ caller }) => caller)).toEqual([{ kind: 'user', accountId: 'ada' }]);
    expect(forge.invocations).toEqual([]);
  });

  it('is refused without the scope', async () => {
    const forge = createFixtureForge(fixture, { manifest: withScopes(fixture, []) });
    const answer = await forge.fetchProduct({ ...get, restPath: '/rest/api/3/issue/ACME-1' });
    expect(answer).toMatchObject({ status: 401, body: '{"code":401,"message":"Unauthorized; scope does not match"}' });
    expect(forge.asked).toEqual([]);
  });

  it.each([
    '/rest/api/3/dashboard',
    '/rest/api/3/issue/../../../secure/admin',
    '/rest/api/3/issue/%2e%2e/field',
    '//elsewhere.invalid/rest/api/3/field',
    'https://elsewhere.invalid/rest/api/3/field',
  ])('does not let %s through', async (restPath) => {
    const forge = createFixtureForge(fixture);
    await expect(forge.fetchProduct({ ...get, restPath })).rejects.toThrow(NotEmulatedError);
    expect(forge.asked).toEqual([]);
  });

  it('hands on no rate-limit headers', async () => {
    const headers = {
      'content-type': 'text/plain',
      'retry-after': '5',
      'x-ratelimit-limit': '1',
      'ratelimit-reason': 'x',
    };
    const forge = createFixtureForge(fixture, { jira: () => Promise.resolve({ status: 429, headers, body: '' }) });
    const answer = await forge.fetchProduct({ ...get, restPath: '/rest/api/3/issue/ACME-1' });
    expect(answer).toEqual({ status: 429, headers: { 'content-type': 'text/plain' }, body: '' });
  });
});

describe('two installations in one process', () => {
  it('do not see what the other has stored, also when they run at the same time', async () => {
    const [one, other] = [
      createFixtureForge(fixture),
      createFixtureForge(fixture, { siteUrl: 'http://other.invalid' }),
    ];
    const both = await Promise.all([one.run('remember', { site: 'one' }), other.run('remember', { site: 'other' })]);
    expect(both).toEqual([{ site: 'one' }, { site: 'other' }]);
    expect(await Promise.all([one.run('recall'), other.run('recall')])).toEqual(both);
  });

  it('share the module variables of the app, as in a warm process of the cloud', async () => {
    const [one, other] = [
      createFixtureForge(fixture),
      createFixtureForge(fixture, { siteUrl: 'http://other.invalid' }),
    ];
    const before = Number(await one.run('count'));
    expect(await other.run('count')).toBe(before + 1);
  });

  it('leave the globals of the process as they are', async () => {
    const { fetch } = globalThis;
    await createFixtureForge(fixture).run('echo');
    expect(globalThis.fetch).toBe(fetch);
    expect(Object.keys(globalThis).filter((name) => name.startsWith('__forge'))).toEqual([]);
  });
});

describe('a snapshot', () => {
  it('brings the stored values back after a restart', async () => {
    const before = createFixtureForge(fixture);
    await before.run('remember', { kept: true });
    const snapshot: unknown = JSON.parse(JSON.stringify(before.snapshot()));
    const after = createFixtureForge(fixture);
    expect(await after.run('recall')).toBeNull();
    after.restore(snapshot);
    expect(await after.run('recall')).toEqual({ kept: true });
  });

  it('of another version is refused and changes nothing', async () => {
    const forge = createFixtureForge(fixture);
    await forge.run('remember', { kept: true });
    expect(() => forge.restore({ version: 2, records: [] })).toThrow();
    expect(await forge.run('recall')).toEqual({ kept: true });
  });
});
