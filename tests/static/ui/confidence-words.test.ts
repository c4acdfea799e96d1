import { describe, expect, it } from '@jest/globals';

import { compileRules, plainIssueText, suggest, type Suggestion } from '#rules';

import { confidenceWords } from '../../../static/ui/confidence-words';
import { rule, ruleSet } from '../../builders/rule-set';

const usual = suggest(compileRules(ruleSet(rule())), plainIssueText({ summary: 'Export' }));

describe('the words of confidence', () => {
  it.each<[words: string | undefined, of: Partial<Suggestion>]>([
    ['High confidence: right about 97 times in 100', { band: 'high', bandIsRight: 0.966 }],
    ['Low confidence: right about 58 times in 100', { band: 'low', bandIsRight: 0.58 }],
    ['Medium confidence, not measured', { band: 'medium', bandIsRight: undefined }],
    [undefined, { place: 'unclear', bandIsRight: 0.58 }],
  ])('are %j', (words, of) => {
    expect(confidenceWords({ ...usual, ...of })).toBe(words);
  });
});
