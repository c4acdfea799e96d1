import { describe, expect, it } from '@jest/globals';

import { compileRules, findEvidence, plainIssueText } from '#rules';

import { rule, ruleSet } from '../../builders/rule-set';

/** `not` denies what stands up to three words behind it. */
const rules = compileRules({ ...ruleSet(rule()), negations: ['not'] });
const isDenied = (description: string): boolean =>
  findEvidence(rules, plainIssueText({ description })).evidence.length === 0;

describe('words between what denies and what is denied', () => {
  it.each([
    ['as many as it reaches over', 'not one two three export', true],
    ['one more', 'not one two three four export', false],
    ['a word with an invisible character', 'not one two thr\u00adee export', true],
    ['an accent on no letter', 'not one two three \u0301 export', true],
    ['an accent on its letter', 'not one two thre\u0301e export', true],
    ['characters that are words of their own', 'not 計画書 export', true],
    ['one more character that is a word of its own', 'not 計画書計 export', false],
    ['hyphens', 'not one-two-three export', true],
    ['an apostrophe within a word, which makes two of it', "not one two it's export", false],
    ['a comma', 'not one, two export', false],
    ['a line break', 'not one\ntwo export', false],
    ['nothing but a sign', 'not – export', false],
  ])('%s', (_what, description, expected) => {
    expect(isDenied(description)).toBe(expected);
  });
});
