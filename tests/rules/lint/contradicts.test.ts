import { describe, expect, it } from '@jest/globals';

import { lintRules, type Rule } from '#rules';

import { rule, ruleSet } from '../../builders/rule-set';

const found = (...rules: readonly Rule[]) =>
  lintRules(ruleSet(...rules)).flatMap((finding) => (finding.kind === 'contradicts' ? [finding] : []));

const ask = (overrides: Partial<Rule> = {}): Rule => rule({ id: 'ask', question: 'why', points: 40, ...overrides });
const work = (overrides: Partial<Rule> = {}): Rule => rule({ id: 'work', question: 'how', points: 20, ...overrides });

describe('contradicts', () => {
  it('finds the same pattern, however written, on both sides, at the weaker rule', () => {
    const weaker = work({ patterns: ['import', 'EXPORT'] });
    const finding = {
      kind: 'contradicts',
      ruleId: 'work',
      index: 1,
      pattern: 'EXPORT',
      other: { ruleId: 'ask', index: 0, pattern: 'export' },
      fix: { kind: 'remove-pattern', ruleId: 'work', index: 1, pattern: 'EXPORT' },
      effect: 'suggestions',
    };
    expect(found(ask(), weaker)).toEqual([finding]);
    expect(found(weaker, ask())).toEqual([finding]);
  });

  it('holds each rule against the strongest of the other side', () => {
    const rules = [ask(), ask({ id: 'wish', points: 10 }), work({ id: 'when', question: 'when' })];
    expect(found(...rules).map(({ ruleId, other }) => [ruleId, other.ruleId])).toEqual([
      ['wish', 'when'],
      ['when', 'ask'],
    ]);
  });

  it.each<[string, Rule]>([
    ['of the same side', work({ question: 'what' })],
    ['in other fields', work({ where: ['labels'] })],
    ['under other conditions', work({ only: { type: ['bug'] } })],
    ['with other words', work({ patterns: ['export*'] })],
    ['that is switched off', work({ on: false })],
  ])('leaves a rule %s', (_what, other) => {
    expect(found(ask(), other)).toEqual([]);
  });
});
