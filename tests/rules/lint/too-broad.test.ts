import { describe, expect, it } from '@jest/globals';

import { countHits, lintRules, plainIssueText } from '#rules';

import { rule, ruleSet } from '../../builders/rule-set';

const found = (summaries: readonly string[]) => {
  const rules = ruleSet(rule());
  const issues = summaries.map((summary) => plainIssueText({ summary }));
  return lintRules(rules, countHits(rules, issues)).filter(({ kind }) => kind === 'too-broad');
};

describe('too broad', () => {
  it('finds a rule that counts in more than half of the issues, each counted once', () => {
    expect(found(['export export', 'Export', 'other'])).toEqual([
      {
        kind: 'too-broad',
        ruleId: 'export',
        hits: 2,
        issues: 3,
        fix: { kind: 'switch-off', ruleId: 'export' },
        effect: 'suggestions',
      },
    ]);
  });

  it.each([
    ['half of them', ['export', 'other']],
    ['fewer', ['export', 'other', 'other']],
    ['fewer, where it matches often', ['export export export', 'other', 'other']],
  ])('leaves one that counts in %s', (_what, summaries) => {
    expect(found(summaries)).toEqual([]);
  });
});
