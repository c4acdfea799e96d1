import { describe, expect, it } from '@jest/globals';

import { parseAnswer } from '#contract';
import { commitPublished } from '#storage';

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

/**
 * A site on which something happens between the first look at the store and the rest of the call.
 *
 * @param at the key of the look that is meant; left out, whichever comes first
 */
function withReads(at?: string) {
  let then: (() => Promise<unknown>) | undefined;
  const about = site({}, {}, undefined, (store) => {
    const first = async (): Promise<void> => {
      const happens = then;
      then = undefined;
      await happens?.();
    };
    return {
      ...store,
      get: async (key) => {
        const found = await store.get(key);
        if (at === undefined || key === at) await first();
        return found;
      },
      getEntity: async (entity, key) => {
        const found = await store.getEntity(entity, key);
        if (at === undefined) await first();
        return found;
      },
    };
  });
  return { ...about, between: (happens: () => Promise<unknown>) => (then = happens) };
}

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
    const { save, publish, read, store } = site();
    await publish(0, first);
    await save(0, second, 1);
    const theirs = { ruleSet: { ...first, rules: [] }, publishedBy: 'u-other', publishedAt: '', reason: '' };
    await commitPublished(store, '10000', { version: 2, hash: 'h', ...theirs }, []);
    expect(await read()).toMatchObject({
      ok: true,
      value: { rules: { published: { version: 2 } }, draft: { baseVersion: 1, base: first, ruleSet: second } },
    });
  });

  it('never comes along with older rules than it was begun with', async () => {
    const { save, publish, read, between } = withReads();
    await publish(0, first);
    between(async () => {
      await publish(1, second);
      await save(0, first, 2);
    });
    const answer = await read();
    expect(answer).toMatchObject({ ok: true });
    if (!answer.ok || answer.value.rules.kind !== 'published') throw new Error('no rules');
    const { draft, rules } = answer.value;
    expect(draft === null || draft.base !== null || draft.baseVersion === rules.published.version).toBe(true);
  });

  it('that another tab began with a newer version brings its rules along', async () => {
    const { save, publish } = site();
    await publish(0, first);
    await publish(1, second);
    await save(0, first, 2);
    expect(await save(0, second, 1)).toMatchObject({
      value: { kind: 'conflict', draft: { baseVersion: 2, base: second } },
    });
  });

  it('is gone once it is discarded, and can be begun anew', async () => {
    const { save, call, read } = site();
    await save(0, first);
    await call('draft.discard', { projectId: '10000' });
    expect(await read()).toMatchObject({ ok: true, value: { draft: null } });
    expect(await save(0, second)).toMatchObject({ ok: true, value: { kind: 'saved', revision: 1 } });
  });

  it('stays when a tab that knows an older one discards or publishes', async () => {
    const { save, call, publish, read } = site();
    await save(0, first);
    await save(1, second);
    expect(await call('draft.discard', { projectId: '10000', revision: 1 })).toMatchObject({
      ok: true,
      value: { kind: 'conflict', draft: { revision: 2, ruleSet: second } },
    });
    expect(await publish(0, first, { draftRevision: 1 })).toMatchObject({ ok: true, value: { kind: 'published' } });
    expect(await read()).toMatchObject({ ok: true, value: { draft: { revision: 2, ruleSet: second } } });
    expect(await publish(1, second, { draftRevision: 2 })).toMatchObject({ ok: true, value: { kind: 'published' } });
    expect(await read()).toMatchObject({ ok: true, value: { draft: null } });
  });

  it('stays when another tab keeps a newer one right while it is discarded or published', async () => {
    const { save, call, publish, read, between } = withReads('draft:10000:u-admin');
    await save(0, first);
    between(() => save(1, second));
    expect(await call('draft.discard', { projectId: '10000', revision: 1 })).toMatchObject({
      ok: true,
      value: { kind: 'conflict', draft: { revision: 2, ruleSet: second } },
    });
    between(() => save(2, first));
    expect(await publish(0, second, { draftRevision: 2 })).toMatchObject({ ok: true, value: { kind: 'published' } });
    expect(await read()).toMatchObject({
      ok: true,
      value: { rules: { published: { version: 1 } }, draft: { revision: 3, ruleSet: first } },
    });
  });

  it('that is begun right while another tab publishes stays', async () => {
    const { save, publish, read, between } = withReads('draft:10000:u-admin');
    between(() => save(0, first));
    expect(await publish(0, second, { draftRevision: 0 })).toMatchObject({ ok: true, value: { kind: 'published' } });
    expect(await read()).toMatchObject({ ok: true, value: { draft: { revision: 1, ruleSet: first } } });
  });

  it('that cannot be read any more is told of, and the next one takes its place', async () => {
    const { save, read, call, publish, store } = site();
    await save(0, first);
    await save(1, second);
    const spoil = (value: unknown) => store.values.set('draft:10000:u-admin', value);
    for (const value of [{ schema: 1, revision: 2, ruleSet: 'gone' }, 'nothing of ours']) {
      spoil(value);
      expect(await read()).toMatchObject({ ok: true, value: { draft: null, unreadableDraft: 2 } });
      expect(await save(0, first)).toMatchObject({ value: { kind: 'conflict', draft: null, revision: 2 } });
      expect(await call('draft.discard', { projectId: '10000', revision: 1 })).toMatchObject({
        value: { kind: 'conflict', draft: null, revision: 2 },
      });
    }
    expect(await save(2, first)).toMatchObject({ ok: true, value: { kind: 'saved', revision: 3 } });
    const mended = await read();
    expect(mended).toMatchObject({ ok: true, value: { draft: { revision: 3, ruleSet: first } } });
    expect(mended).not.toHaveProperty('value.unreadableDraft');
    spoil({ revision: 3 });
    await publish(0, first, { draftRevision: 3 });
    expect(store.values.has('draft:10000:u-admin')).toBe(false);
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
