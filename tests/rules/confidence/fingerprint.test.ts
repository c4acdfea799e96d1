import { describe, expect, it } from '@jest/globals';

import { fingerprintOf, type RuleSet } from '#rules';

import { fullRuleSet, rule, ruleSet } from '../../builders/rule-set';

const base = ruleSet(
  rule({ id: 'a', only: { type: ['bug'], labels: true } }),
  rule({ id: 'b', patterns: ['deploy'], unless: { sentence: ['not'] } }),
);
const { calibration } = fullRuleSet();
const calibrated = calibration === undefined ? {} : { calibration };
const withFirst = (change: Partial<RuleSet['rules'][0]>): RuleSet => ({
  ...base,
  rules: base.rules.map((one, nth) => (nth === 0 ? { ...one, ...change } : one)),
});

describe('the fingerprint of rules', () => {
  it.each<[what: string, changed: RuleSet]>([
    ['notes', withFirst({ note: 'Another note.' })],
    ['the order of rules', { ...base, rules: base.rules.toReversed() }],
    ['a rule that is switched off', { ...base, rules: [...base.rules, rule({ id: 'c', on: false })] }],
    ['the order of conditions', withFirst({ only: { labels: true, type: ['bug'] } })],
    ['what was measured before', { ...base, ...calibrated }],
  ])('stays the same with other %s', (_what, changed) => {
    expect(fingerprintOf(changed)).toBe(fingerprintOf(base));
  });

  it.each<[what: string, changed: RuleSet]>([
    ['points', withFirst({ points: 31 })],
    ['patterns', withFirst({ patterns: ['export', 'import'] })],
    ['question', withFirst({ question: 'why' })],
    ['fields', withFirst({ where: ['summary'] })],
    ['parts left out', withFirst({ leaveOut: [] })],
    ['conditions', withFirst({ only: { type: ['bug'] } })],
    ['exceptions', withFirst({ unless: { anywhere: ['not'] } })],
    ['the scope of an exception', withFirst({ unless: { sentence: ['not'] } })],
    ['id', withFirst({ id: 'z' })],
    ['a rule switched off', withFirst({ on: false })],
    ['negations', { ...base, negations: ['no need'] }],
    ['template lines', { ...base, templateLines: ['Context'] }],
    ['language', { ...base, language: 'de' }],
  ])('differs with other %s', (_what, changed) => {
    expect(fingerprintOf(changed)).not.toBe(fingerprintOf(base));
  });
});
