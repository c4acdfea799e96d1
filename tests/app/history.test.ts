import { describe, expect, it } from '@jest/globals';

import { parseAnswer } from '#contract';
import { RULES_PROPERTY } from '#jira';

import { rule, ruleSet } from '../builders/rule-set';
import { first, second, setUp } from './set-up';

const site = (...given: Parameters<typeof setUp>) => {
  const { call, ...rest } = setUp(...given);
  const list = async (before: number | null = null) =>
    parseAnswer('history.list', await call('history.list', { projectId: '10000', before }));
  const version = async (number: number) =>
    parseAnswer('history.read', await call('history.read', { projectId: '10000', version: number }));
  return { call, list, version, ...rest };
};

describe('the history of the rules', () => {
  it('tells who published what, when and why, the newest first', async () => {
    const { publish, list } = site();
    await publish(0, first, { reason: 'To begin with' });
    await publish(1, second);
    expect(await list()).toMatchObject({
      ok: true,
      value: {
        hasMore: false,
        versions: [
          { version: 2, publishedBy: 'u-admin', reason: '', rules: 1 },
          { version: 1, publishedBy: 'u-admin', reason: 'To begin with', publishedAt: '1970-01-01T00:00:00.000Z' },
        ],
      },
    });
  });

  it('comes in pages', async () => {
    const { publish, list } = site();
    for (let version = 0; version < 25; version += 1) await publish(version, first);
    const newest = await list();
    expect(newest.ok && newest.value.versions.map(({ version }) => version)).toEqual(
      Array.from({ length: 20 }, (_, nth) => 25 - nth),
    );
    expect(newest).toMatchObject({ value: { hasMore: true } });
    const rest = await list(6);
    expect(rest.ok && rest.value.versions.map(({ version }) => version)).toEqual([5, 4, 3, 2, 1]);
    expect(rest).toMatchObject({ value: { hasMore: false } });
  });

  it('keeps the rules of every version', async () => {
    const { publish, version } = site();
    await publish(0, first);
    await publish(1, second);
    expect(await version(1)).toMatchObject({ ok: true, value: { published: { version: 1, ruleSet: first } } });
    expect(await version(3)).toMatchObject({ ok: false, failure: { code: 'not-found' } });
  });

  it('is for project administrators only', async () => {
    const { list, version } = site({ isAdmin: false });
    expect(await list()).toMatchObject({ ok: false, failure: { code: 'forbidden' } });
    expect(await version(1)).toMatchObject({ ok: false, failure: { code: 'forbidden' } });
  });
});

describe('tests of the rules', () => {
  const failing = { ...ruleSet(rule()), tests: [{ name: 'Export is plan', summary: 'Export', must: 'plan' }] };

  it('keep rules from being published while they fail', async () => {
    const { publish, store } = site();
    expect(await publish(0, failing)).toMatchObject({
      ok: false,
      failure: { code: 'tests-fail', faults: [{ path: 'tests[0]' }] },
    });
    expect(store.values.size).toBe(0);
  });

  it('can be overridden by whoever says why, and by nobody else', async () => {
    const { publish, list } = site();
    expect(await publish(0, failing, { despiteTests: true })).toMatchObject({ failure: { code: 'tests-fail' } });
    expect(await publish(0, failing, { despiteTests: true, reason: 'Mended tomorrow' })).toMatchObject({ ok: true });
    expect(await list()).toMatchObject({ value: { versions: [{ reason: 'Mended tomorrow' }] } });
  });
});

describe('forgetting a project', () => {
  it('deletes every version, every draft and the copy, and nothing of other projects', async () => {
    const { publish, call, jira, store, read } = site();
    for (let version = 0; version < 15; version += 1) await publish(version, first);
    await call('draft.save', { projectId: '10000', revision: 0, baseVersion: 15, ruleSet: second, forms: null });
    store.values.set('rules:77:1', 'of another project');
    expect(await call('project.forget', { projectId: '10000' })).toEqual({ ok: true, value: { kind: 'forgotten' } });
    expect([...store.values.keys()].filter((key) => !key.startsWith('person/'))).toEqual(['rules:77:1']);
    expect(jira.properties.has(RULES_PROPERTY)).toBe(false);
    expect(await read()).toMatchObject({ ok: true, value: { rules: { kind: 'none' }, copy: 'missing', draft: null } });
  });

  it('is for project administrators only', async () => {
    const { call, publish } = site();
    await publish(0, first);
    const stranger = site({ isAdmin: false });
    expect(await stranger.call('project.forget', { projectId: '10000' })).toMatchObject({
      ok: false,
      failure: { code: 'forbidden' },
    });
    expect(await call('rules.read', { projectId: '10000' })).toMatchObject({ value: { rules: { kind: 'published' } } });
  });
});
