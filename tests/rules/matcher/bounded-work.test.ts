import { describe, expect, it } from '@jest/globals';

import { compileRules, findEvidence, plainIssueText, type RuleSet } from '#rules';

import { rule, ruleSet } from '../../builders/rule-set';
import { rulesOfPatterns } from '../rules-of-patterns';

const found = (rules: RuleSet, description: string) =>
  findEvidence(compileRules(rules), plainIssueText({ description }));
const GIANT = 'x'.repeat(32_000);

// Without a bound each of these takes many seconds or minutes, and the test runner gives up.
describe('rules made to hang', () => {
  it('stop at giant words between the parts of many patterns, and say so', () => {
    const patterns = Array.from({ length: 1200 }, (_, nth) => `aaa${'a'.repeat(nth % 7)}* …${50 - (nth % 5)} b${nth}*`);
    const text = `${'aaaaaaaaaa '.repeat(40)}${GIANT} ${Array.from({ length: 1200 }, (_, nth) => `b${nth}`).join(' ')}`;
    expect(found({ ...rulesOfPatterns(...patterns), negations: [] }, text).cut).toBe(true);
  });

  it('do not look for a denial across a giant word', () => {
    const negations = Array.from({ length: 60 }, (_, nth) => `${'n'.repeat(nth + 2)}* …1`).concat('zzz …50');
    const text = `zzz. ${'n'.repeat(61)} ${GIANT}${' a'.repeat(47)}`;
    expect(found({ ...rulesOfPatterns('a'), negations }, text).evidence).toHaveLength(47);
  });

  it('ask once whether a place begins a line, however many patterns want to know', () => {
    const rules = Array.from({ length: 100 }, (_, nth) =>
      rule({ id: `r${nth}`, patterns: Array.from({ length: 50 }, (__, at) => `^aa* …${at + 1} zz${nth}`) }),
    );
    expect(found(ruleSet(...rules), `${'.'.repeat(32_500)} aaaa`).evidence).toEqual([]);
  });
});

describe('an address', () => {
  it.each([
    ['by itself', '{url}'],
    ['in a phrase', 'see {url}'],
  ])('is evidence for a pattern that asks for one, %s', (_how, pattern) => {
    expect(found(rulesOfPatterns(pattern), 'Please see https://example.com/export now').evidence).toHaveLength(1);
  });

  it('hides its words from other patterns', () => {
    expect(found(rulesOfPatterns('export'), 'Please see https://example.com/export now').evidence).toEqual([]);
  });
});
