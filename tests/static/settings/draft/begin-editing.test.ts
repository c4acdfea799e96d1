import { describe, expect, it } from '@jest/globals';

import type { StoredDraft } from '#contract';

import { beginEditing } from '../../../../static/settings/draft/begin-editing';
import { editRules } from '../../../../static/settings/editing/edit-rules';
import { editedRuleSet, NEW_RULE, startEditing } from '../../../../static/settings/editing/editing';
import { storedForms } from '../../../../static/settings/editing/stored-forms';
import { rule, ruleSet } from '../../../builders/rule-set';

const base = ruleSet(rule({ id: 'a' }));
const mine = ruleSet(rule({ id: 'a', points: 77 }));
const theirs = ruleSet(rule({ id: 'a' }), rule({ id: 'b' }));

const found = (version: number, published = base) =>
  ({
    kind: 'published',
    published: { version, hash: 'h', ruleSet: published, publishedAt: '', publishedBy: null, reason: '' },
  }) as const;

const draft = (more: Partial<StoredDraft> = {}): StoredDraft => ({
  revision: 3,
  savedAt: '',
  baseVersion: 1,
  base: null,
  ruleSet: mine,
  forms: null,
  ...more,
});

describe('what an admin begins with', () => {
  it('is what is published where there is no draft', () => {
    expect(beginEditing(found(1), null)).toEqual({ editing: startEditing(1, base), newer: undefined });
  });

  it('is the draft, on the rules that it was begun with', () => {
    const { editing, newer } = beginEditing(found(1), draft());
    expect(editedRuleSet(editing)).toEqual(mine);
    expect([editing.baseVersion, editing.base, newer]).toEqual([1, base, undefined]);
  });

  it('is the draft with what stood in open forms, faults and all', () => {
    const typing = editRules(editRules(startEditing(1, base), { kind: 'open-new', question: 'why' }), {
      kind: 'type',
      key: NEW_RULE,
      to: { patterns: '{unfinished', points: 'many' },
    });
    const forms: unknown = JSON.parse(JSON.stringify(storedForms(typing)));
    const { editing } = beginEditing(found(1), draft({ forms }));
    expect(editing.drafts).toEqual(typing.drafts);
    expect(editing.lists).toEqual(typing.lists);
  });

  it('is both sides where somebody has published over what it was begun with', () => {
    const { editing, newer } = beginEditing(found(2, theirs), draft({ base }));
    expect([editing.baseVersion, editing.base]).toEqual([1, base]);
    expect(editedRuleSet(editing)).toEqual(mine);
    expect(newer?.version).toBe(2);
  });

  it('is the draft over newer rules than the page has seen, when another tab began it', () => {
    const { editing, newer } = beginEditing(found(1), draft({ baseVersion: 2, base: theirs }));
    expect([editing.baseVersion, editing.base, newer]).toEqual([2, theirs, undefined]);
    expect(editedRuleSet(editing)).toEqual(mine);
  });

  it('goes over a version that cannot be read, which can only be published over', () => {
    const corrupt = { kind: 'corrupt', version: 3, surviving: null } as const;
    expect(beginEditing(corrupt, draft({ baseVersion: 2, base: theirs })).editing.baseVersion).toBe(3);
  });

  it('is a change of what is published where nobody knows any more what it was begun with', () => {
    const { editing, newer } = beginEditing(found(2, theirs), draft());
    expect([editing.baseVersion, editing.base, newer]).toEqual([2, theirs, undefined]);
    expect(editedRuleSet(editing)).toEqual(mine);
  });

  it('is what is published where the draft was published already and nobody heard of it', () => {
    expect(beginEditing(found(2, mine), draft({ base }))).toEqual({ editing: startEditing(2, mine), newer: undefined });
  });
});
