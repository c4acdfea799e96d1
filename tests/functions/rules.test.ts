import { readCopy, RULES_PROPERTY } from '#jira';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as v from 'valibot';

import { rule, ruleSet } from '../builders/rule-set';
import { bundleApp, installApp, type BundledApp } from './local-site';

let app: BundledApp;
beforeAll(async () => {
  app = await bundleApp();
}, 120_000);
afterAll(() => app.remove());

const first = ruleSet(rule());
const second = ruleSet(rule({ points: 60 }));

async function propertyOf({ jira, projectId }: ReturnType<typeof installApp>): Promise<unknown> {
  const path = `/rest/api/3/project/${projectId}?properties=${RULES_PROPERTY}`;
  const { body } = await jira.handle({ method: 'GET', path, headers: {} }, { kind: 'user', accountId: 'u-reader' });
  const Project = v.object({ properties: v.optional(v.record(v.string(), v.unknown()), {}) });
  return v.parse(Project, JSON.parse(body)).properties[RULES_PROPERTY];
}

describe('the functions, bundled by Forge and run on a local site', () => {
  it('publish rules that everybody who sees the project can read', async () => {
    const site = installApp(app);
    const { invokeAs, projectId } = site;
    expect(
      await invokeAs('u-admin', 'rules.publish', {
        projectId,
        baseVersion: 0,
        ruleSet: first,
        reason: '',
        despiteTests: false,
      }),
    ).toMatchObject({
      ok: true,
      value: { kind: 'published', published: { version: 1, publishedBy: 'u-admin' } },
    });
    expect(await readCopy(await propertyOf(site))).toMatchObject({ kind: 'ok', version: 1 });
    expect(site.jira.contractFaults).toEqual([]);
    expect(await invokeAs('u-admin', 'rules.read', { projectId })).toMatchObject({
      ok: true,
      value: { copy: 'current', rules: { published: { ruleSet: first } } },
    });
  });

  it('let exactly one of many simultaneous publishers through', async () => {
    const { invokeAs, projectId } = installApp(app);
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        invokeAs('u-admin', 'rules.publish', {
          projectId,
          baseVersion: 0,
          ruleSet: ruleSet(rule({ points: n + 1 })),
          reason: '',
          despiteTests: false,
        }),
      ),
    );
    const Kinds = v.array(v.object({ ok: v.literal(true), value: v.object({ kind: v.string() }) }));
    const kinds = v.parse(Kinds, answers).map(({ value }) => value.kind);
    expect(kinds.filter((kind) => kind === 'published')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'conflict')).toHaveLength(7);
  });

  it('give the second admin a conflict with what the first one published', async () => {
    const { invokeAs, projectId } = installApp(app);
    await invokeAs('u-admin', 'rules.publish', {
      projectId,
      baseVersion: 0,
      ruleSet: first,
      reason: '',
      despiteTests: false,
    });
    await invokeAs('u-admin', 'rules.publish', {
      projectId,
      baseVersion: 1,
      ruleSet: second,
      reason: '',
      despiteTests: false,
    });
    expect(
      await invokeAs('u-admin', 'rules.publish', {
        projectId,
        baseVersion: 1,
        ruleSet: first,
        reason: '',
        despiteTests: false,
      }),
    ).toMatchObject({
      ok: true,
      value: { kind: 'conflict', theirs: { version: 2, ruleSet: second } },
    });
  });

  it.each(['u-member', 'u-limited', 'u-reader'])(
    'refuse %s, who does not administer the project',
    async (accountId) => {
      const site = installApp(app);
      const payload = { projectId: site.projectId, baseVersion: 0, ruleSet: first, reason: '', despiteTests: false };
      expect(await site.invokeAs(accountId, 'rules.publish', payload)).toMatchObject({
        failure: { code: 'forbidden' },
      });
      expect(await propertyOf(site)).toBeUndefined();
    },
  );

  it('refuse nobody in particular: a call without an account', async () => {
    const { invokeAs, projectId } = installApp(app);
    expect(await invokeAs(undefined, 'rules.read', { projectId })).toMatchObject({
      failure: { code: 'not-signed-in' },
    });
  });

  it.each([
    ['that the user has not allowed the app to act for them', 401, 'NEEDS_AUTHENTICATION_ERR', 'not-signed-in'],
    ['that it has no access', 403, 'BLOCKED_EGRESS', 'forbidden'],
    ['that it could not reach Jira', 502, 'UPSTREAM_ERR', 'jira-unavailable'],
    ['that something failed, as if all were well', 200, 'UNKNOWN_ERR', 'connection-lost'],
  ])('tell when the proxy before Jira says %s', async (_name, status, reason, code) => {
    const refusal = { status, headers: { 'forge-proxy-error': reason }, body: '' };
    const { invokeAs, projectId } = installApp(app, 'http://site.invalid', () => refusal);
    expect(await invokeAs('u-admin', 'rules.read', { projectId })).toMatchObject({ failure: { code } });
  });

  it('refuse a project that does not exist', async () => {
    const { invokeAs } = installApp(app);
    expect(await invokeAs('u-admin', 'rules.read', { projectId: '999999' })).toMatchObject({ ok: false });
  });

  it.each(['constructor', '__proto__', 'call', 'toString'])('refuse invoke(%p)', async (name) => {
    const { invokeAs, projectId } = installApp(app);
    expect(await invokeAs('u-admin', name, { projectId })).toMatchObject({ failure: { code: 'unknown-function' } });
  });

  it('keep two sites in one process apart', async () => {
    const one = installApp(app, 'http://one.invalid');
    const two = installApp(app, 'http://two.invalid');
    await one.invokeAs('u-admin', 'rules.publish', {
      projectId: one.projectId,
      baseVersion: 0,
      ruleSet: first,
      reason: '',
      despiteTests: false,
    });
    expect(await two.invokeAs('u-admin', 'rules.read', { projectId: two.projectId })).toMatchObject({
      ok: true,
      value: { rules: { kind: 'none' }, copy: 'missing' },
    });
  });
});
