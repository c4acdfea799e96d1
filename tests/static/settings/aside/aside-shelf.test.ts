import 'fake-indexeddb/auto';

import { afterEach, describe, expect, it } from '@jest/globals';

import { ASIDE_KEPT_MS, asideShelf } from '../../../../static/settings/aside/aside-shelf';
import { fromAside, toAside } from '../../../../static/settings/aside/kept-aside';
import { editRules } from '../../../../static/settings/editing/edit-rules';
import { editedRuleSet, NEW_RULE, startEditing } from '../../../../static/settings/editing/editing';
import { rule, ruleSet } from '../../../builders/rule-set';

const NOW = Date.parse('2026-11-26T12:00:00Z');
const mine = { site: 'site-a', accountId: 'me', projectId: '1' };
const base = ruleSet(rule({ id: 'a' }), rule({ id: 'b' }));
const changed = editRules(startEditing(1, base), { kind: 'change', id: 'a', to: { points: 77 } });
const typing = editRules(editRules(changed, { kind: 'open-new', question: 'why' }), {
  kind: 'type',
  key: NEW_RULE,
  to: { patterns: '{unfinished' },
});
const found = (version: number, published = base) =>
  ({
    kind: 'published',
    published: { version, hash: 'h', ruleSet: published, publishedAt: '', publishedBy: null, reason: '' },
  }) as const;
const shelf = (owner = mine, now = NOW) => asideShelf(owner, () => now);

afterEach(() => shelf().drop());

describe('edits that were set aside', () => {
  it('come back after a reload as they were, open forms and all', async () => {
    await expect(shelf().keep(toAside(typing, NOW))).resolves.toBe(true);
    const kept = await shelf().load();
    const editing = kept && fromAside(found(1), kept);
    expect(editing?.drafts).toEqual(typing.drafts);
    expect(editing && editedRuleSet(editing)).toEqual(editedRuleSet(typing));
    expect(editing?.baseVersion).toBe(1);
  });

  it('come back over the rules they were made with, when somebody else has published', async () => {
    await shelf().keep(toAside(changed, NOW));
    const kept = await shelf().load();
    const editing = kept && fromAside(found(2, ruleSet(rule({ id: 'c' }))), kept);
    expect([editing?.baseVersion, editing?.base]).toEqual([1, base]);
    expect(editing?.entries.map(({ rule: { id, points } }) => [id, points])).toEqual([
      ['a', 77],
      ['b', 30],
    ]);
  });

  it('are nothing to come back once they are published', () => {
    expect(fromAside(found(2, editedRuleSet(changed)), toAside(changed, NOW))).toBeUndefined();
    expect(fromAside(found(1), toAside(startEditing(1, base), NOW))).toBeUndefined();
  });

  it('are one person’s, of one project on one site', async () => {
    await shelf().keep(toAside(changed, NOW));
    for (const other of [{ site: 'site-b' }, { accountId: 'you' }, { projectId: '2' }]) {
      await expect(shelf({ ...mine, ...other }).load()).resolves.toBeUndefined();
    }
  });

  it('are deleted after a day, whoever opens the page then', async () => {
    await shelf().keep(toAside(changed, NOW));
    await shelf({ ...mine, accountId: 'you' }, NOW + ASIDE_KEPT_MS).load();
    await expect(shelf().load()).resolves.toBeDefined();
    await shelf({ ...mine, accountId: 'you' }, NOW + ASIDE_KEPT_MS + 1).load();
    await expect(shelf().load()).resolves.toBeUndefined();
  });

  it('are the last ones, and are gone when they are dropped', async () => {
    await shelf().keep(toAside(changed, NOW));
    await shelf().keep(toAside(typing, NOW + 1));
    expect((await shelf().load())?.setAsideAt).toBe(NOW + 1);
    await shelf().drop();
    await expect(shelf().load()).resolves.toBeUndefined();
  });

  it('hold nothing up in a browser that keeps nothing', async () => {
    const browser = globalThis.indexedDB;
    Reflect.deleteProperty(globalThis, 'indexedDB');
    try {
      const broken = shelf();
      await expect(broken.keep(toAside(changed, NOW))).resolves.toBe(false);
      await expect(broken.load()).resolves.toBeUndefined();
      await expect(broken.drop()).resolves.toBeUndefined();
    } finally {
      globalThis.indexedDB = browser;
    }
  });
});
