import { describe, expect, it } from '@jest/globals';

import { compileRules, hasFlip, plainIssueText, sidePoints, suggest, type Rule, type Suggestion } from '#rules';

import { rule, ruleSet } from '../builders/rule-set';

const RULES = [
  rule({ id: 'feature', question: 'what', points: 40, patterns: ['feature'] }),
  rule({ id: 'value', question: 'why', points: 40, patterns: ['value'] }),
  rule({ id: 'build', question: 'how', points: 40, patterns: ['build'] }),
  rule({ id: 'date', question: 'when', points: 35, patterns: ['date'] }),
  rule({ id: 'hint', question: 'when', points: 5, patterns: ['hint'] }),
];

function suggestFor(summary: string, description = '', rules: readonly Rule[] = RULES): Suggestion {
  return suggest(compileRules(ruleSet(...rules)), plainIssueText({ summary, description }));
}

describe('suggest', () => {
  it('says nothing of an issue whose type takes no part, and that it is why', () => {
    const rules = compileRules({ ...ruleSet(...RULES), settings: { typesLeftOut: ['epic'] } });
    const left = suggest(rules, plainIssueText({ summary: 'a feature', type: 'Epic' }));
    expect(left).toMatchObject({ place: 'unclear', confidence: 0, reason: { kind: 'left-out', type: 'Epic' } });
    expect(hasFlip(left)).toBe(false);
    expect(suggest(rules, plainIssueText({ summary: 'a feature', type: 'Bug' }))).toMatchObject({ place: 'backlog' });
  });

  it.each([
    ['backlog for what', 'a feature', 'backlog', 'what'],
    ['backlog for why', 'the value', 'backlog', 'why'],
    ['plan for how', 'the build', 'plan', 'how'],
    ['plan for when', 'the date', 'plan', 'when'],
    ['the stronger question of the side', 'build by date', 'plan', 'how'],
    ['the side with more points', 'value of a feature by date', 'backlog', 'what'],
  ])('says %s', (_name, summary, place, question) => {
    expect(suggestFor(summary)).toMatchObject({ place, question, reason: { kind: 'clear', side: place } });
  });

  it('names the strongest question of both sides where neither wins', () => {
    expect(suggestFor('A feature', 'Our build, and when it is due: a date')).toMatchObject({
      place: 'mixed',
      question: 'what',
    });
    expect(suggestFor('value date')).toMatchObject({ place: 'unclear', question: 'why' });
    expect(suggestFor('Phoenix').question).toBeUndefined();
  });

  it('takes white space alone for no text', () => {
    expect(suggestFor(' \t', ' \n ').reason).toEqual({ kind: 'no-text' });
    expect(suggestFor('', 'Phoenix').reason).toEqual({ kind: 'no-match' });
  });

  it('counts a rule once, however often and wherever it matches', () => {
    const { points, evidence } = suggestFor('feature feature', 'feature');
    expect([points.what, evidence.length]).toEqual([40, 3]);
  });

  it('is mixed when both sides are asked for in different sentences, and says which', () => {
    const { place, reason } = suggestFor('A feature', 'Our build.');
    expect(place).toBe('mixed');
    expect(reason).toEqual({
      kind: 'both',
      demands: [
        { field: 'summary', start: 0, end: 9, side: 'backlog', points: 40 },
        { field: 'description', start: 0, end: 10, side: 'plan', points: 40 },
      ],
    });
  });

  it.each([
    ['the sides are even', 'feature build', 'even'],
    ['the lead is too small', 'feature date', 'even'],
    ['there is only a hint', 'a hint', 'even'],
    ['nothing matches', 'Phoenix', 'no-match'],
    ['there is no text', '', 'no-text'],
    ['there are only spaces', ' \n', 'no-text'],
    ['the text is in another language', 'Das ist ein feature und nicht mehr', 'other-language'],
  ])('is unclear when %s', (_name, summary, kind) => {
    expect(suggestFor(summary)).toMatchObject({ place: 'unclear', band: 'low', reason: { kind } });
  });

  it('has no text to go by when only labels, type or components are set', () => {
    const text = plainIssueText({ type: 'Bug', labels: 'feature', components: 'feature' });
    expect(suggest(compileRules(ruleSet(...RULES)), text).reason).toEqual({ kind: 'no-text' });
  });

  it('names the language that the rules read and the one it found', () => {
    expect(suggestFor('Der Export ist nicht möglich').reason).toEqual({
      kind: 'other-language',
      reads: 'en',
      found: 'de',
    });
  });

  it('is surer the further one side leads', () => {
    const lead = (points: number) => suggestFor('feature', '', [rule({ points, patterns: ['feature'] })]);
    const suggestions = [8, 30, 60, 100].map(lead);
    const confidences = suggestions.map(({ confidence }) => confidence);
    expect(confidences).toEqual([...confidences].sort((a, b) => a - b));
    expect(suggestions.map(({ band }) => band)).toEqual(['low', 'medium', 'high', 'high']);
  });

  it('has no question and no confidence without evidence', () => {
    expect(suggestFor('Phoenix')).toMatchObject({ question: undefined, confidence: 0, evidence: [], cut: false });
  });

  it('says when there was more evidence than is kept', () => {
    expect(suggestFor('', 'feature '.repeat(1001)).cut).toBe(true);
  });
});

describe('sidePoints', () => {
  it('adds what and why against how and when', () => {
    expect(sidePoints({ what: 1, why: 2, how: 4, when: 8 })).toEqual({ backlog: 3, plan: 12 });
  });
});
