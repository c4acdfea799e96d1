import { markedPieces, type Evidence, type Question } from '#rules';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';

const evidence = (start: number, end: number, question: Question = 'how', points = 20): Evidence => ({
  ruleId: `${question}-${start}`,
  question,
  points,
  pattern: 'any',
  field: 'summary',
  start,
  end,
});

/** Evidence where these words stand in the text. */
const on = (text: string, words: string, question: Question = 'how', points = 20): Evidence =>
  evidence(text.indexOf(words), text.indexOf(words) + words.length, question, points);

/** The marked words, each with its side. */
const marks = (text: string, found: readonly Evidence[], offset?: number): readonly string[] =>
  markedPieces(text, found, offset).flatMap(({ start, end, side }) =>
    side === undefined ? [] : [`${side}: ${text.slice(start, end)}`],
  );

describe('markedPieces', () => {
  it('makes one mark of a phrase and a word of it', () => {
    const text = 'Show error messages here';
    expect(marks(text, [on(text, 'error messages', 'what'), on(text, 'error', 'why')])).toEqual([
      'backlog: error messages',
    ]);
  });

  it('makes one mark of neighbouring words of one side, with the space between them', () => {
    const text = 'Pen test in May';
    expect(marks(text, [on(text, 'Pen'), on(text, 'test')])).toEqual(['plan: Pen test']);
  });

  it('keeps words of one side apart that have a word, a sign or the end of a line between them', () => {
    for (const text of ['Pen and test', 'Pen, test', 'Pen\ntest', 'Pen\r\n test']) {
      expect(marks(text, [on(text, 'Pen'), on(text, 'test')])).toEqual(['plan: Pen', 'plan: test']);
    }
  });

  it('keeps neighbouring words of two sides apart, the space between them unmarked', () => {
    const text = 'Export tomorrow';
    expect(marks(text, [on(text, 'Export', 'what'), on(text, 'tomorrow', 'when')])).toEqual([
      'backlog: Export',
      'plan: tomorrow',
    ]);
  });

  it('lets the strongest evidence decide where two sides overlap', () => {
    const text = 'user test plan';
    const found = [on(text, 'user test', 'what', 30), on(text, 'test plan', 'how', 20)];
    expect(marks(text, found)).toEqual(['backlog: user test', 'plan:  plan']);
    const otherWayRound = [on(text, 'user test', 'what', 20), on(text, 'test plan', 'how', 30)];
    expect(marks(text, otherWayRound)).toEqual(['backlog: user ', 'plan: test plan']);
  });

  it('leaves the space between two words to the other side where only its evidence covers it', () => {
    const text = 'user test';
    const found = [on(text, 'user test'), on(text, 'user', 'what', 30), on(text, 'test', 'what', 30)];
    expect(marks(text, found)).toEqual(['backlog: user', 'plan:  ', 'backlog: test']);
  });

  it('lets the first of two that are as strong decide', () => {
    const text = 'user test';
    expect(marks(text, [on(text, 'user test', 'what'), on(text, 'user test', 'how')])).toEqual(['backlog: user test']);
    expect(marks(text, [on(text, 'user test', 'how'), on(text, 'user test', 'what')])).toEqual(['plan: user test']);
  });

  it('counts offsets from where a part of the text begins', () => {
    expect(marks('test plan', [evidence(96, 104)], 100)).toEqual(['plan: test']);
  });

  it('gives the whole text, in order, whatever matched', () => {
    const span = fc
      .tuple(fc.nat(30), fc.integer({ min: 1, max: 12 }), fc.constantFrom<Question>('what', 'how'), fc.nat(100))
      .map(([start, length, question, points]) => evidence(start, start + length, question, points));
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', ' ', '\n'), { minLength: 1 }), fc.array(span), (letters, found) => {
        const text = letters.join('');
        const pieces = markedPieces(text, found);
        expect(pieces.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
        expect(pieces.every(({ start, end }) => start < end)).toBe(true);
        expect(pieces.some(({ side }, index) => index > 0 && pieces[index - 1]?.side === side)).toBe(false);
      }),
    );
  });
});
