import { describe, expect, it } from '@jest/globals';

import { applyFix } from '../../../src/rules/lint/apply-fix';
import { rule, ruleSet } from '../../builders/rule-set';

const RULES = ruleSet(rule({ id: 'a', patterns: ['x', 'y', 'z'] }), rule({ id: 'b', patterns: ['x'] }));

describe('applyFix', () => {
  it('removes a pattern', () => {
    const fixed = applyFix(RULES, { kind: 'remove-pattern', ruleId: 'a', index: 1, pattern: 'y' });
    expect(fixed).toEqual(ruleSet(rule({ id: 'a', patterns: ['x', 'z'] }), rule({ id: 'b', patterns: ['x'] })));
  });

  it('switches a rule off', () => {
    expect(applyFix(RULES, { kind: 'switch-off', ruleId: 'a' }).rules.map(({ on }) => on)).toEqual([false, true]);
  });

  it('leaves no rule without patterns', () => {
    const fixed = applyFix(RULES, { kind: 'remove-pattern', ruleId: 'b', index: 0, pattern: 'x' });
    expect(fixed.rules[1]).toEqual(rule({ id: 'b', patterns: ['x'], on: false }));
  });

  it.each([
    ['another pattern stands there now', { ruleId: 'a', index: 1, pattern: 'x' }],
    ['no pattern stands there any more', { ruleId: 'b', index: 1, pattern: 'y' }],
    ['there is no such rule', { ruleId: 'c', index: 0, pattern: 'x' }],
  ])('does nothing where %s', (_what, place) => {
    expect(applyFix(RULES, { kind: 'remove-pattern', ...place })).toBe(RULES);
  });

  it('does nothing where the rule is off already', () => {
    const off = ruleSet(rule({ on: false }));
    expect(applyFix(off, { kind: 'switch-off', ruleId: 'export' })).toBe(off);
  });
});
