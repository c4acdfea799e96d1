import { describe, expect, it } from '@jest/globals';

import { differenceOf, differenceWords, isSame } from '../../../../static/settings/difference/difference';
import { fullRuleSet, measuredRuleSet, rule, ruleSet } from '../../../builders/rule-set';

const words = (...sides: Parameters<typeof differenceOf>): string => differenceWords(differenceOf(...sides));

describe('how much differs between two rule sets', () => {
  it('is nothing between the same', () => {
    expect(words(fullRuleSet(), fullRuleSet())).toBe('Nothing differs.');
    expect(isSame(differenceOf(fullRuleSet(), fullRuleSet()))).toBe(true);
  });

  it('counts rules by what was done to them', () => {
    const before = ruleSet(rule({ id: 'a' }), rule({ id: 'b' }), rule({ id: 'c' }));
    const after = ruleSet(rule({ id: 'a', points: 1 }), rule({ id: 'd' }), rule({ id: 'e' }));
    expect(words(before, after)).toBe('2 rules added, 1 changed, 2 removed.');
    expect(words(before, ruleSet(...before.rules.slice(1)))).toBe('1 rule removed.');
  });

  it('says where confidence alone was measured anew, or is measured no longer', () => {
    const [bare, measured] = [ruleSet(rule()), measuredRuleSet(ruleSet(rule()))];
    expect(words(bare, measured)).toBe('Confidence measured anew.');
    expect(words(measured, measuredRuleSet(bare, 300))).toBe('Confidence measured anew.');
    expect(words(measured, bare)).toBe('Confidence no longer measured.');
  });

  it('names lists, settings and tests', () => {
    const { templateLines: _lines, settings: _settings, tests: _tests, ...bare } = fullRuleSet();
    expect(words(fullRuleSet(), bare)).toMatch(/lines changed, settings changed, 1 test removed\.$/);
    expect(isSame(differenceOf(fullRuleSet(), bare))).toBe(false);
  });
});
