import { hashRules, RULES_PROPERTY } from '#jira';
import { describe, expect, it } from '@jest/globals';

import { asCopied, fullRuleSet, rule, ruleSet } from '../builders/rule-set';
import { first, second, setUp, withoutNotes } from './set-up';

describe('publishing rules', () => {
  it('commits a version and writes the copy that pages read', async () => {
    const { publish, read, copied } = setUp();
    expect(await publish(0, first)).toMatchObject({
      ok: true,
      value: { kind: 'published', published: { version: 1 } },
    });
    expect(await copied()).toEqual({
      kind: 'ok',
      version: 1,
      hash: await hashRules(first),
      ruleSet: withoutNotes(first),
    });
    expect(await read()).toMatchObject({
      ok: true,
      value: { copy: 'current', rules: { published: { version: 1, ruleSet: first, publishedBy: 'u-admin' } } },
    });
  });

  it('loses nothing that a rule set can hold, neither in the store nor in the copy', async () => {
    const { publish, read, copied } = setUp();
    const full = fullRuleSet();
    expect(await publish(0, full)).toMatchObject({ ok: true, value: { kind: 'published' } });
    const answer = await read();
    expect(answer.ok && answer.value.rules.kind === 'published' && answer.value.rules.published.ruleSet).toEqual(full);
    expect(await copied()).toMatchObject({ kind: 'ok', ruleSet: asCopied(full) });
  });

  it('gives the second of two publishers the first one’s rules, and changes nothing', async () => {
    const { publish, read } = setUp();
    await publish(0, first);
    expect(await publish(0, second)).toMatchObject({
      ok: true,
      value: { kind: 'conflict', copy: 'current', theirs: { version: 1, ruleSet: first } },
    });
    expect(await read()).toMatchObject({ ok: true, value: { rules: { published: { version: 1, ruleSet: first } } } });
  });

  it('lets exactly one of two simultaneous publishers through', async () => {
    const { publish, read } = setUp();
    const outcomes = await Promise.all([publish(0, first), publish(0, second)]);
    const kinds = outcomes.map((outcome) => (outcome.ok ? outcome.value.kind : outcome.failure.code));
    expect([...kinds].sort()).toEqual(['conflict', 'published']);
    const winner = kinds[0] === 'published' ? first : second;
    expect(await read()).toMatchObject({
      ok: true,
      value: { copy: 'current', rules: { published: { ruleSet: winner } } },
    });
  });

  it('keeps the commit and says so when the copy cannot be written; repair writes it', async () => {
    let jiraIsDown = true;
    const { publish, read, call } = setUp({
      onWrite: () => (jiraIsDown ? { status: 503, body: '' } : undefined),
    });
    expect(await publish(0, first)).toMatchObject({
      ok: true,
      value: { kind: 'copy-failed', copy: 'missing', failure: { code: 'jira-unavailable' } },
    });
    expect(await read()).toMatchObject({ ok: true, value: { copy: 'missing', rules: { published: { version: 1 } } } });
    jiraIsDown = false;
    expect(await call('rules.repair', { projectId: '10000' })).toEqual({ ok: true, value: { copy: 'current' } });
    expect(await read()).toMatchObject({ ok: true, value: { copy: 'current' } });
  });

  it.each([
    ['a member', { isAdmin: false }, {}, 'forbidden'],
    ['nobody', {}, { accountId: undefined }, 'not-signed-in'],
  ] as const)('is refused for %s', async (_name, project, caller, code) => {
    const { publish, store } = setUp(project, caller);
    expect(await publish(0, first)).toMatchObject({ ok: false, failure: { code } });
    expect(store.values.size).toBe(0);
  });

  it('refuses a project that the user cannot see', async () => {
    const { publish, store } = setUp();
    expect(await publish(0, first, { projectId: '666' })).toMatchObject({ ok: false, failure: { code: 'not-found' } });
    expect(store.values.size).toBe(0);
  });

  it.each([
    [
      'a name that would change every object',
      JSON.parse('{"schema":1,"language":"en","rules":[],"__proto__":{"on":true}}'),
      '__proto__',
    ],
    ['a wrong type', { ...first, rules: [{ ...rule(), points: 'many' }] }, 'rules[0].points'],
    ['a pattern that cannot be read', ruleSet(rule({ patterns: ['a.*'] })), 'rules[0].patterns[0]'],
    ['ids that are the same', ruleSet(rule(), rule()), 'rules[1].id'],
  ])('refuses %s with its path', async (_name, rules: unknown, path) => {
    const { publish, store } = setUp();
    const answer = await publish(0, rules);
    expect(answer).toMatchObject({ ok: false, failure: { code: 'invalid-rules' } });
    expect(answer.ok ? [] : answer.failure.faults?.map((fault) => fault.path)).toContain(path);
    expect(store.values.size).toBe(0);
  });

  it('refuses rules of a later app version', async () => {
    expect(await setUp().publish(0, { ...first, schema: 2 })).toMatchObject({
      ok: false,
      failure: { code: 'newer-rules' },
    });
  });

  it('refuses a rule set whose copy would not fit, before anything changes', async () => {
    const { publish, store, jira } = setUp();
    // Words of pseudo-random letters, which deflate can do little about.
    let seed = 1;
    const letter = () => String.fromCharCode(97 + ((seed = (seed * 48271) % 2147483647) % 26));
    const word = () => Array.from({ length: 60 }, letter).join('');
    const rules = Array.from({ length: 1500 }, (_, n) => rule({ id: `r${n}`, patterns: [word()] }));
    expect(await publish(0, ruleSet(...rules))).toMatchObject({ ok: false, failure: { code: 'too-large' } });
    expect(store.values.size).toBe(0);
    expect(jira.properties.size).toBe(0);
  });

  it('refuses ten megabytes with the path of the fault', async () => {
    const huge = ruleSet(rule({ note: 'x'.repeat(10_000_000) }));
    expect(await setUp().publish(0, huge)).toMatchObject({
      ok: false,
      failure: { code: 'invalid-rules', faults: [{ path: 'rules[0].note' }] },
    });
  });
});

describe('reading rules', () => {
  it('finds nothing published in a new project', async () => {
    expect(await setUp().read()).toEqual({
      ok: true,
      value: { rules: { kind: 'none', surviving: null }, copy: 'missing', draft: null },
    });
  });

  it.each([
    ['corrupt', { schema: 1, version: 1, hash: 'x', data: 'not encoded at all!' }],
    ['corrupt', 'a string'],
  ] as const)('says that a copy is %s', async (copy, value) => {
    const { publish, read, jira } = setUp();
    await publish(0, first);
    jira.properties.set(RULES_PROPERTY, value);
    expect(await read()).toMatchObject({ ok: true, value: { copy } });
  });

  it('says that a copy is behind', async () => {
    const { publish, read, jira } = setUp();
    await publish(0, first);
    const old = jira.properties.get(RULES_PROPERTY);
    await publish(1, second);
    jira.properties.set(RULES_PROPERTY, old);
    expect(await read()).toMatchObject({ ok: true, value: { copy: 'behind', rules: { published: { version: 2 } } } });
  });

  it('gives what survives in the copy after the app was installed again', async () => {
    const { publish, read, store } = setUp();
    await publish(0, first);
    store.values.clear();
    expect(await read()).toEqual({
      ok: true,
      value: {
        copy: 'behind',
        rules: { kind: 'none', surviving: { version: 1, ruleSet: withoutNotes(first) } },
        draft: null,
      },
    });
  });
});

describe('calls that nobody should make', () => {
  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'rules.unknown', ''])(
    'refuses the name %p',
    async (name) => {
      const { call, jira } = setUp();
      expect(await call(name, { projectId: '10000' })).toEqual({
        ok: false,
        failure: { code: 'unknown-function', faults: [] },
      });
      expect(jira.calls).toEqual([]);
    },
  );

  it.each([
    ['no payload', undefined],
    ['a path for an id', { projectId: '../10000' }],
    ['a number for an id', { projectId: 10000 }],
    ['one field too many', { projectId: '10000', admin: true }],
  ])('refuses %s before it asks Jira anything', async (_name, payload) => {
    const { call, jira } = setUp();
    expect(await call('rules.read', payload)).toMatchObject({ ok: false, failure: { code: 'invalid-payload' } });
    expect(jira.calls).toEqual([]);
  });

  it('tells nothing of an error it does not know, and logs it', async () => {
    const broken = new Error('secret detail');
    const { call, errors } = setUp(
      {},
      {
        now: () => {
          throw broken;
        },
      },
    );
    const answer = await call('rules.publish', {
      projectId: '10000',
      baseVersion: 0,
      ruleSet: first,
      reason: '',
      despiteTests: false,
    });
    expect(answer).toEqual({ ok: false, failure: { code: 'internal' } });
    expect(errors).toEqual([broken]);
  });
});
