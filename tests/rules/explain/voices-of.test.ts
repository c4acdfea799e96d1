import { describe, expect, it } from '@jest/globals';

import { compileRules, plainIssueText, sentencesOf, suggest, type Rule } from '#rules';

import { voicesOf } from '../../../src/rules/explain/voices-of';
import { rule, ruleSet } from '../../builders/rule-set';

const named = (id: string, question: Rule['question'], points: number): Rule =>
  rule({ id, question, points, patterns: [id] });

const RULES = [
  named('work', 'how', 40),
  named('toil', 'how', 40),
  named('chore', 'how', 40),
  named('date', 'when', 20),
  named('ask', 'what', 40),
  named('want', 'what', 40),
];

function voices(summary: string, description = '') {
  const text = plainIssueText({ summary, description });
  const { evidence } = suggest(compileRules(ruleSet(...RULES)), text);
  return voicesOf(evidence, (field) => sentencesOf(text[field]));
}

/** Whether one of two rules is as good as the other. */
function areAlike(one: string, other: string, ...text: Parameters<typeof voices>): boolean {
  const [a, b] = [one, other].map((id) => voices(...text).find(({ ruleId }) => ruleId === id)?.likeness);
  return a !== undefined && a === b;
}

describe('voicesOf', () => {
  it('gives each rule once, those with most points first, then by id', () => {
    expect(voices('date work, work toil date ask').map(({ ruleId }) => ruleId)).toEqual([
      'ask',
      'toil',
      'work',
      'date',
    ]);
  });

  it.each<[string, one: string, other: string, summary: string, description: string, expected: boolean]>([
    ['of the same side in the same sentences', 'work', 'toil', 'ask.', 'work toil. work toil.', true],
    ['of the same side in other sentences', 'work', 'toil', 'ask.', 'work. toil.', false],
    ['of which one stands in one more sentence', 'work', 'toil', 'ask.', 'work toil. toil.', false],
    ['of the same side, where no sentence matters', 'work', 'toil', 'work', 'toil', true],
    ['of other points', 'work', 'date', 'work date', '', false],
    ['of the other side', 'work', 'ask', 'work ask', '', false],
  ])('takes rules for as good as each other: %s', (_which, one, other, summary, description, expected) => {
    expect(areAlike(one, other, summary, description)).toBe(expected);
  });
});
