import { describe, expect, it } from '@jest/globals';

import { editRules } from '../../../../static/settings/editing/edit-rules';
import { NEW_RULE, startEditing } from '../../../../static/settings/editing/editing';
import { publishHindrance, roomWords } from '../../../../static/settings/editing/publish-hindrance';
import { rule, ruleSet } from '../../../builders/rule-set';

const start = startEditing(1, ruleSet(rule()));
const changed = editRules(start, { kind: 'change', id: 'export', to: { points: 2 } });

describe('publishHindrance', () => {
  it('lets changes through that fit, and those whose size is not known yet', () => {
    expect(publishHindrance(changed, 0.5)).toBeUndefined();
    expect(publishHindrance(changed, undefined)).toBeUndefined();
  });

  it('holds back when nothing has changed', () => {
    expect(publishHindrance(start, 0.5)).toMatch(/Nothing has changed/);
  });

  it('holds back what does not fit', () => {
    expect(publishHindrance(changed, 1.01)).toMatch(/too large/);
  });

  it('holds back while a form has something unfinished', () => {
    const open = editRules(changed, { kind: 'open-new', question: 'what' });
    expect(publishHindrance(editRules(open, { kind: 'type', key: NEW_RULE, to: { patterns: 'x' } }), 0.5)).toMatch(
      /still open/,
    );
    const unchanged = editRules(changed, { kind: 'open', id: 'export' });
    expect(publishHindrance(unchanged, 0.5)).toBeUndefined();
  });
});

describe('roomWords', () => {
  it('says how much is used, and how much it is too much', () => {
    expect(roomWords(0.449)).toBe('45 % of the room for rules used');
    expect(roomWords(1.001)).toBe('1 % more than Jira can hold');
  });
});
