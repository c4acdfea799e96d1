import { isDeepStrictEqual } from 'node:util';

import { compareRuleSets, type Rule } from '#rules';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { anyRule } from '../builders/any-rule';
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
    ['parts to leave out', { leaveOut: [] }],
    ['conditions', { only: { labels: true } }],
    ['exceptions', { unless: { anywhere: ['a'] } }],
    ['note', { note: 'Other' }],
    ['switch', { on: false }],
  ])('sees a change of the %s', (_part, change) => {
    const after = { ...rule(), ...change };
    expect(compareRuleSets(ruleSet(rule()), ruleSet(after))).toEqual([
      { kind: 'changed', id: 'export', before: rule(), after },
    ]);
  });

  it.each<[string, Partial<Rule>, Partial<Rule>]>([
    ['field of a condition', { only: { labels: true } }, { only: { components: true } }],
    ['condition', { only: { labels: true } }, { only: { labels: false } }],
    ['pattern of a condition', { only: { labels: ['a', 'b'] } }, { only: { labels: ['a', 'c'] } }],
    ['further condition', { only: { labels: true } }, { only: { labels: true, type: ['bug'] } }],
    ['pattern of an exception', { unless: { sentence: ['a'] } }, { unless: { sentence: ['b'] } }],
    ['reach of an exception', { unless: { sentence: ['a'] } }, { unless: { anywhere: ['a'] } }],
    ['part to leave out', { leaveOut: ['code'] }, { leaveOut: ['quotes'] }],
    ['further part to leave out', { leaveOut: ['code'] }, { leaveOut: ['code', 'quotes'] }],
  ])('sees another %s', (_part, before, after) => {
    expect(compareRuleSets(ruleSet(rule(before)), ruleSet(rule(after)))).toHaveLength(1);
  });

  it('sees no difference in the order in which conditions stand', () => {
    const before = rule({ only: { labels: ['a'], type: true }, unless: { sentence: ['a'], anywhere: ['b'] } });
    const after = rule({ only: { type: true, labels: ['a'] }, unless: { anywhere: ['b'], sentence: ['a'] } });
    expect(compareRuleSets(ruleSet(before), ruleSet(after))).toEqual([]);
  });

  it('finds no difference between any rule and its copy', () => {
    fc.assert(
      fc.property(anyRule, (some) => {
        expect(compareRuleSets(ruleSet(some), ruleSet(structuredClone(some)))).toEqual([]);
      }),
    );
  });

  it('finds any two rules that are not equal different', () => {
    fc.assert(
      fc.property(anyRule, anyRule, (one, other) => {
        const [before, after] = [
          { ...one, id: 'same' },
          { ...other, id: 'same' },
        ];
        expect(compareRuleSets(ruleSet(before), ruleSet(after)).length).toBe(isDeepStrictEqual(before, after) ? 0 : 1);
      }),
    );
  });
});
