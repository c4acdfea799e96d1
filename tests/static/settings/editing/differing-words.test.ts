import type { RuleSet } from '#rules';
import { describe, expect, it } from '@jest/globals';

import { differingWords } from '../../../../static/settings/editing/differing-words';
import { measuredRuleSet, rule, ruleSet } from '../../../builders/rule-set';

describe('differingWords', () => {
  const [a, b] = [rule({ id: 'a' }), rule({ id: 'b' })];

  it.each<[RuleSet, string]>([
    [ruleSet(a, b), ''],
    [ruleSet(a), '1 rule differs'],
    [ruleSet(), '2 rules differ'],
    [measuredRuleSet(ruleSet(a, b)), 'what confidence means differs'],
    [
      { ...measuredRuleSet(ruleSet(a, b)), settings: { labels: null } },
      'the settings and what confidence means differ',
    ],
    [{ ...ruleSet(a, b), templateLines: ['Steps'] }, 'the template lines differ'],
    [
      { ...ruleSet(a), negations: ['no'], templateLines: ['Steps'] },
      '1 rule, the words that deny, and the template lines differ',
    ],
  ])('tells whether and in what rule sets differ (%#)', (other, words) => {
    expect(differingWords(ruleSet(a, b), other)).toBe(words);
  });
});
