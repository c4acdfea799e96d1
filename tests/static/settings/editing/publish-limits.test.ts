import { describe, expect, it } from '@jest/globals';

import { RULE_LIMITS, TEST_LIMITS } from '#rules';

import { editRules } from '../../../../static/settings/editing/edit-rules';
import { startEditing } from '../../../../static/settings/editing/editing';
import { publishHindrance } from '../../../../static/settings/editing/publish-hindrance';
import { rule, ruleSet } from '../../../builders/rule-set';

describe('what would be refused', () => {
  it('is said before publishing: more rules than there can be', () => {
    const full = Array.from({ length: RULE_LIMITS.rules }, (_, nth) => rule({ id: `rule-${nth}` }));
    const editing = startEditing(1, ruleSet(...full));
    const more = editRules(editRules(editing, { kind: 'duplicate', id: 'rule-0' }), { kind: 'keep', key: 'export' });
    expect(publishHindrance({ ...more, drafts: new Map() }, 0)).toBe(
      'There are 2001 rules, and there can be 2000. Remove some first.',
    );
  });

  it('is said before publishing: more tests than there can be', () => {
    const tests = Array.from({ length: TEST_LIMITS.tests + 1 }, (_, nth) => ({
      name: `test ${nth}`,
      summary: 'Export',
      must: 'backlog' as const,
    }));
    const editing = editRules(startEditing(1, ruleSet(rule())), { kind: 'set-tests', to: tests });
    expect(publishHindrance(editing, 0)).toBe('There are 201 tests, and there can be 200. Remove some first.');
  });
});
