import { describe, expect, it } from '@jest/globals';

import { compileRules, lostWords, matchedWords, plainIssueText, suggest } from '#rules';

import { rule, ruleSet } from '../../builders/rule-set';

const rules = compileRules(
  ruleSet(
    rule({ id: 'hurry', question: 'when', points: 30, patterns: ['deadline', 'by march'] }),
    rule({ id: 'work', question: 'how', points: 40, patterns: ['migrate'] }),
  ),
);
const text = plainIssueText({ summary: 'Deadline: migrate', description: 'The deadline: by\n  March. DEADLINE!' });
const { evidence } = suggest(rules, text);

describe('lostWords', () => {
  it('gives all words that each rule found, as they stand in the issue, each once', () => {
    expect(lostWords({ without: ['work', 'hurry'], place: 'unclear', isSmallest: true }, text, evidence)).toEqual([
      { ruleId: 'work', question: 'how', points: 40, words: ['migrate'] },
      { ruleId: 'hurry', question: 'when', points: 30, words: ['Deadline', 'by March'] },
    ]);
  });

  it('leaves out rules that have no evidence', () => {
    expect(lostWords({ without: ['gone'], place: 'unclear', isSmallest: true }, text, evidence)).toEqual([]);
  });
});

describe('matchedWords', () => {
  it.each([
    ['a giant word', 'x'.repeat(60), `${'x'.repeat(40)}…`],
    ['an emoji at the cut', `${'x'.repeat(39)}🚀🚀`, `${'x'.repeat(39)}…`],
    ['nothing that just fits', 'x'.repeat(40), 'x'.repeat(40)],
    ['a space at the cut', `${'x'.repeat(39)} ${'x'.repeat(9)}`, `${'x'.repeat(39)}…`],
    ['emoji before the cut', `🚀${'x'.repeat(60)}`, `🚀${'x'.repeat(38)}…`],
    ['spaces around', '  a  b ', 'a b'],
  ])('cuts and tidies %s', (_what, summary, expected) => {
    expect(matchedWords(plainIssueText({ summary }), { field: 'summary', start: 0, end: summary.length })).toBe(
      expected,
    );
  });
});
