import { describe, expect, it } from '@jest/globals';

import { compileRules, plainIssueText, suggest, type Suggestion } from '#rules';

import { confidenceWords } from '../../../static/ui/confidence-words';
import { rule, ruleSet } from '../../builders/rule-set';

const usual = suggest(compileRules(ruleSet(rule())), plainIssueText({ summary: 'Export' }));

describe('the words of confidence', () => {
  it.each<[words: string | undefined, of: Partial<Suggestion>]>([
    ['High confidence: right about 97 times in 100', { band: 'high', confidence: 0.966, isMeasured: true }],
    ['Low confidence: right about 58 times in 100', { band: 'low', confidence: 0.58, isMeasured: true }],
    ['Medium confidence, not measured', { band: 'medium', confidence: 0.8, isMeasured: false }],
    [undefined, { place: 'unclear', confidence: 0, isMeasured: true }],
  ])('are %j', (words, of) => {
    expect(confidenceWords({ ...usual, ...of })).toBe(words);
  });
});
