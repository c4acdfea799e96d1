import { describe, expect, it } from '@jest/globals';

import { parseAnswer } from '#contract';

import { first, second, setUp } from './set-up';

const site = (...given: Parameters<typeof setUp>) => {
  const { call, ...rest } = setUp(...given);
  const save = async (revision: number, ruleSet: unknown, baseVersion = 0) =>
    parseAnswer(
      'draft.save',
      await call('draft.save', { projectId: '10000', revision, baseVersion, ruleSet, forms: { typed: 'half a rule' } }),
    );
  return { call, save, ...rest };
};

describe('the draft of an admin', () => {
  it('comes back with what stood in open forms', async () => {
    const { save, read } = site();
    expect(await save(0, first)).toMatchObject({ ok: true, value: { kind: 'saved', revision: 1 } });
    expect(await read()).toMatchObject({
      ok: true,
      value: { draft: { revision: 1, baseVersion: 0, ruleSet: first, base: null, forms: { typed: 'half a rule' } } },
    });
  });

  it('is not written over by another tab that knows an older one', async () => {
    const { save, read } = site();
    await save(0, first);
    expect(await save(0, second)).toMatchObject({
      ok: true,
      value: { kind: 'conflict', draft: { revision: 1, ruleSet: first } },
    });
    expect(await read()).toMatchObject({ ok: true, value: { draft: { ruleSet: first } } });
  });

  it('is saved once when the answer of the first try was lost', async () => {
    const { save } = site();
    await save(0, first);
    expect(await save(0, first)).toMatchObject({ ok: true, value: { kind: 'saved', revision: 1 } });
  });

  it('brings along the rules it was begun with once somebody has published over them', async () => {
    const { save, publish, read } = site();
    await publish(0, first);
    await save(0, second, 1);
    await publish(1, { ...first, rules: [] });
    expect(await read()).toMatchObject({
      ok: true,
      value: { rules: { published: { version: 2 } }, draft: { baseVersion: 1, base: first, ruleSet: second } },
    });
  });

  it('is gone once it is discarded, and can be begun anew', async () => {
    const { save, call, read } = site();
    await save(0, first);
    await call('draft.discard', { projectId: '10000' });
    expect(await read()).toMatchObject({ ok: true, value: { draft: null } });
    expect(await save(0, second)).toMatchObject({ ok: true, value: { kind: 'saved', revision: 1 } });
  });

  it('is refused when its rules have faults, and the earlier one stays', async () => {
    const { save, read } = site();
    await save(0, first);
    expect(await save(1, { ...first, rules: [{}] })).toMatchObject({ ok: false, failure: { code: 'invalid-rules' } });
    expect(await read()).toMatchObject({ ok: true, value: { draft: { ruleSet: first } } });
  });

  it('is kept for project administrators only, and each has their own', async () => {
    const { store, save } = site();
    await save(0, first);
    const keys = [...store.values.keys()].filter((key) => key.includes('draft'));
    expect(keys.every((key) => key.endsWith('u-admin'))).toBe(true);
    const stranger = site({ isAdmin: false });
    expect(await stranger.save(0, first)).toMatchObject({ ok: false, failure: { code: 'forbidden' } });
    expect(stranger.store.values.size).toBe(0);
  });
});
