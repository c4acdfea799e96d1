import { describe, expect, it } from '@jest/globals';

import { lintRules, QUESTIONS, RULE_LIMITS, type Rule } from '#rules';

import { rule, ruleSet } from '../../builders/rule-set';

/** Different words, as many as are asked for; some of them begin alike. */
const word = (nth: number): string => `w${String(nth).padStart(6, '0')}`;
const FORMS = [
  (nth: number) => `${word(nth)} with ${word(nth + 1)}`,
  (nth: number) => `the ${word(nth)}*`,
  (nth: number) => `as a … ${word(nth)}`,
  (nth: number) => `"${word(nth)} X"`,
  (nth: number) => `~${word(nth)}`,
];

describe('lintRules', () => {
  it('goes in the order of the rules, what is said of a whole rule first', () => {
    const rules = ruleSet(rule({ id: 'z', patterns: ['b', 'a', 'A', 'b'] }), rule({ id: 'a', patterns: ['c', 'C'] }));
    const hits = { issues: 2, byRule: new Map([['a', 1]]) };
    expect(lintRules(rules, hits).map((finding) => [finding.ruleId, 'index' in finding ? finding.index : -1])).toEqual([
      ['z', -1],
      ['z', 2],
      ['z', 3],
      ['a', 1],
    ]);
  });

  it('says first what is said of a whole rule then what is said of its first pattern', () => {
    const rules = ruleSet(rule({ patterns: ['export csv', 'export'] }));
    expect(lintRules(rules, { issues: 2, byRule: new Map() }).map(({ kind }) => kind)).toEqual(['dead', 'shadowed']);
  });

  it('finds nothing in no rules', () => {
    expect(lintRules(ruleSet(), { issues: 5, byRule: new Map() })).toEqual([]);
  });

  // Each pattern against each would be five thousand million pairs.
  it('reads as many rules as there may be in a few seconds', () => {
    const patterns = (of: number): readonly string[] =>
      Array.from({ length: RULE_LIMITS.patternsPerRule }, (_, at) => {
        const nth = of * RULE_LIMITS.patternsPerRule + at;
        return FORMS[nth % FORMS.length]?.(nth) ?? '';
      });
    const rules = Array.from({ length: RULE_LIMITS.rules }, (_, nth): Rule => {
      const question = QUESTIONS[nth % QUESTIONS.length] ?? 'what';
      return rule({ id: `r${nth}`, question, patterns: patterns(nth) });
    });
    expect(lintRules(ruleSet(...rules))).toEqual([]);
  }, 30_000);
});
