import { describe, expect, it } from '@jest/globals';

import { compileRules, findEvidence, plainIssueText, sentencesOf } from '#rules';

import { findDemands } from '../../src/rules/find-demands';
import { rule, ruleSet } from '../builders/rule-set';

const rules = compileRules(
  ruleSet(
    rule({ id: 'ask', question: 'what', points: 40, patterns: ['ask'] }),
    rule({ id: 'name', question: 'what', points: 14, patterns: ['name'] }),
    rule({ id: 'other-name', question: 'what', points: 14, patterns: ['noun'] }),
    rule({ id: 'third-name', question: 'why', points: 14, patterns: ['thing'] }),
    rule({ id: 'work', question: 'how', points: 40, patterns: ['work'] }),
    rule({ id: 'date', question: 'when', points: 20, patterns: ['date'] }),
    rule({ id: 'toil', question: 'when', points: 90, patterns: ['toil'] }),
    rule({ id: 'drudge', question: 'how', points: 90, patterns: ['drudge'] }),
  ),
);

function demands(summary: string, description = ''): readonly string[] {
  const text = plainIssueText({ summary, description });
  return findDemands(findEvidence(rules, text).evidence, (field) => sentencesOf(text[field])).map(
    ({ field, side, start, end, points }) => `${side} ${points}: ${text[field].text.slice(start, end).trim()}`,
  );
}

describe('findDemands', () => {
  it('finds a product ask and a delivery demand in different sentences of a summary', () => {
    expect(demands('ask it. Then work')).toEqual(['backlog 40: ask it.', 'plan 40: Then work']);
  });

  it('finds them in summary and description', () => {
    expect(demands('ask', 'Some words. We work there. More.')).toEqual(['backlog 40: ask', 'plan 40: We work there.']);
  });

  it.each([
    ['both in one sentence', 'ask and work', ''],
    ['a passing date', 'ask', 'By that date.'],
    ['a sentence that hardly leans to a side', 'ask', 'work on a name and a noun'],
    ['a second ask of the same side', 'ask', 'ask again'],
    ['a description that only names things', 'noun', 'The work. A name. A thing.'],
    ['motivation under a delivery task, however long', 'work', 'We ask. They ask.'],
    ['a remark beside much work', 'ask', 'toil. toil toil, work. drudge'],
    ['nothing', '', ''],
  ])('finds none in %s', (_name, summary, description) => {
    expect(demands(summary, description)).toEqual([]);
  });

  it('finds a delivery task that the description asks for too', () => {
    expect(demands('work', 'We ask. They work.')).toHaveLength(3);
  });

  it('finds an ask that takes several sentences', () => {
    expect(demands('name of a date', 'The work. A name and a noun. A noun and a thing.')).toEqual([
      'plan 40: The work.',
      'backlog 28: A name and a noun.',
      'backlog 28: A noun and a thing.',
    ]);
  });

  it('counts each rule once per sentence', () => {
    expect(demands('ask ask ask. work')).toEqual(['backlog 40: ask ask ask.', 'plan 40: work']);
  });
});
