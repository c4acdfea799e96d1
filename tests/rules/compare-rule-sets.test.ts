import { compareRuleSets, type Rule } from '#rules';
import { describe, expect, it } from '@jest/globals';

import { rule, ruleSet } from '../builders/rule-set';

describe('compareRuleSets', () => {
  it('finds nothing between a rule set and itself in another order', () => {
    const rules = ['a', 'b', 'c'].map((id) => rule({ id }));
    expect(compareRuleSets(ruleSet(...rules), ruleSet(...rules.toReversed()))).toEqual([]);
  });

  it.each<[string, Partial<Rule>]>([
    ['points', { points: 11 }],
    ['question', { question: 'how' }],
    ['patterns', { patterns: ['a', 'b'] }],
    ['fields', { where: ['summary'] }],
    ['note', { note: 'Other' }],
    ['switch', { on: false }],
  ])('sees a change of the %s', (_part, change) => {
    const after = { ...rule(), ...change };
    expect(compareRuleSets(ruleSet(rule()), ruleSet(after))).toEqual([
      { kind: 'changed', id: 'export', before: rule(), after },
    ]);
  });
});
