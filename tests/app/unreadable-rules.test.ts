import { describe, expect, it } from '@jest/globals';

import { first, second, setUp, stored, withoutNotes } from './set-up';

describe('stored rules that cannot be read', () => {
  const corruptions = [
    ['no record', undefined],
    ['a record without rules', { version: 1 }],
    ['rules with faults', { ...stored(1, { ...first, rules: 'none' }) }],
    ['the record of another version', stored(7, first)],
  ] as const;

  it.each(corruptions)('are told with what survives in the copy: %s', async (_name, value) => {
    const { publish, read, store } = setUp();
    await publish(0, first);
    store.values.set('rules:10000:1', value);
    expect(await read()).toMatchObject({
      ok: true,
      value: { rules: { kind: 'corrupt', version: 1, surviving: { version: 1, ruleSet: withoutNotes(first) } } },
    });
  });

  it.each(corruptions)('are published over, as the version after them: %s', async (_name, value) => {
    const { publish, read, store } = setUp();
    await publish(0, first);
    store.values.set('rules:10000:1', value);
    expect(await publish(0, second)).toMatchObject({ ok: false, failure: { code: 'conflict' } });
    expect(await publish(1, second)).toMatchObject({ ok: true, value: { kind: 'published', copy: 'current' } });
    expect(await read()).toMatchObject({ ok: true, value: { rules: { published: { version: 2, ruleSet: second } } } });
  });

  it('cannot be copied', async () => {
    const { publish, call, store } = setUp();
    await publish(0, first);
    store.values.set('rules:10000:1', { version: 1 });
    expect(await call('rules.repair', { projectId: '10000' })).toMatchObject({
      failure: { code: 'unreadable-answer' },
    });
  });

  it.each([
    ['the rules', stored(1, { ...first, schema: 2, more: true })],
    ['the record around them', { ruleSet: { schema: 2 } }],
  ])('are never touched when a later version of the app wrote %s', async (_name, value) => {
    const { publish, read, call, store } = setUp();
    await publish(0, first);
    store.values.set('rules:10000:1', value);
    const before = new Map(store.values);
    expect(await read()).toMatchObject({ ok: true, value: { rules: { kind: 'newer', version: 1 } } });
    expect(await publish(1, second)).toMatchObject({ ok: false, failure: { code: 'newer-rules' } });
    expect(await publish(0, second)).toMatchObject({ ok: false, failure: { code: 'newer-rules' } });
    expect(await call('rules.repair', { projectId: '10000' })).toMatchObject({ failure: { code: 'newer-rules' } });
    expect(store.values).toEqual(before);
  });

  it('are a failure where not even the version can be read', async () => {
    const { publish, read, store } = setUp();
    await publish(0, first);
    store.values.set('rule-set-head/head:10000', { version: 'one' });
    expect(await read()).toMatchObject({ ok: false, failure: { code: 'unreadable-answer' } });
  });
});
