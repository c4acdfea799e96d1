import type { PublishedRules } from '#contract';
import { english } from '#packs';
import { describe, expect, it } from '@jest/globals';

import { editedRuleSet, unpublishedChanges } from '../../../../static/settings/editing/editing';
import { editRules } from '../../../../static/settings/editing/edit-rules';
import { publishHindrance } from '../../../../static/settings/editing/publish-hindrance';
import { inForceWords, mayPublishUnchanged, startFrom } from '../../../../static/settings/editing/start-from';
import { withBuiltInNotes } from '../../../../static/settings/editing/with-built-in-notes';
import { rule, ruleSet } from '../../../builders/rule-set';

const copied = { ...english, rules: english.rules.map((one) => ({ ...one, note: '' })) };
const mine = rule({ id: 'zanzibar', patterns: ['zanzibar'], note: '' });
const surviving = { version: 3, ruleSet: { ...copied, rules: [...copied.rules, mine] } };
const published: PublishedRules = {
  version: 4,
  hash: 'h',
  ruleSet: ruleSet(rule()),
  publishedAt: '2026-01-02T03:04:05.000Z',
  publishedBy: 'u-admin',
  reason: '',
};

describe('what an admin starts from', () => {
  it('is what is published', () => {
    const editing = startFrom({ kind: 'published', published });
    expect([editing.baseVersion, editing.base]).toEqual([4, published.ruleSet]);
  });

  it('is the built-in rules where nothing was published, whatever survives', () => {
    for (const left of [null, surviving]) {
      const editing = startFrom({ kind: 'none', surviving: left });
      expect([editing.baseVersion, editing.base]).toEqual([0, english]);
    }
  });

  it('is the last rules that can be read, over the version that cannot', () => {
    const editing = startFrom({ kind: 'corrupt', version: 4, surviving });
    expect([editing.baseVersion, editing.base]).toEqual([4, { ...english, rules: [...english.rules, mine] }]);
  });

  it('is the built-in rules, over the version that cannot be read, where nothing survives', () => {
    const editing = startFrom({ kind: 'corrupt', version: 4, surviving: null });
    expect([editing.baseVersion, editing.base]).toEqual([4, english]);
  });
});

describe('rules of an earlier installation', () => {
  it('become unpublished changes of what is not built in, with the notes of what is', () => {
    const start = startFrom({ kind: 'none', surviving });
    const editing = editRules(start, { kind: 'load', ruleSet: withBuiltInNotes(surviving.ruleSet) });
    expect(unpublishedChanges(editing)).toEqual([{ kind: 'added', id: 'zanzibar', after: mine }]);
    expect(editedRuleSet(editing).rules).toEqual([...english.rules, mine]);
  });
});

describe('publishing without a change', () => {
  it.each([
    [{ kind: 'published', published }, 'behind', false],
    [{ kind: 'none', surviving: null }, 'missing', false],
    [{ kind: 'none', surviving: null }, 'corrupt', true],
    [{ kind: 'none', surviving }, 'behind', true],
    [{ kind: 'corrupt', version: 4, surviving }, 'behind', true],
  ] as const)('is possible exactly where it puts something right (%#)', (rules, copy, expected) => {
    expect(mayPublishUnchanged(rules, copy)).toBe(expected);
    const hindrance = publishHindrance(startFrom(rules), undefined, mayPublishUnchanged(rules, copy));
    expect(hindrance).toBe(expected ? undefined : 'Nothing has changed.');
  });
});

describe('the words for what is in force', () => {
  it.each([
    [{ kind: 'published', published }, 'current', /^Version 4 is in force, published Jan 2, 2026/],
    [{ kind: 'none', surviving: null }, 'missing', /built-in English rules are in force/],
    [{ kind: 'none', surviving: null }, 'corrupt', /built-in English rules serve/],
    [{ kind: 'none', surviving }, 'behind', /^Rules from an earlier installation are in force/],
    [{ kind: 'corrupt', version: 4, surviving: null }, 'corrupt', /built-in English rules serve, because version 4/],
    [{ kind: 'corrupt', version: 4, surviving }, 'behind', /^Version 3 serves, because .* version 4 cannot be read/],
  ] as const)('tell the state of things (%#)', (rules, copy, words) => {
    expect(inForceWords(rules, copy)).toMatch(words);
  });
});
