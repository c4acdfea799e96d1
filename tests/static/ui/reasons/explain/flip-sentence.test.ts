import { describe, expect, it } from '@jest/globals';

import type { Place } from '#rules';

import { flipSentence } from '../../../../../static/ui/reasons/explain/flip-sentence';
import { read, rule } from '../../../panel/builders';

const RULES = [
  rule({ id: 'schedule', question: 'when', patterns: ['schedule'] }),
  rule({ id: 'deadline', question: 'when', patterns: ['deadline', 'by march', 'hard deadline'] }),
  rule({ id: 'export', question: 'what', patterns: ['export'] }),
  rule({ id: 'many', question: 'how', patterns: ['alpha', 'bravo', 'charlie', 'delta', 'echo', 'foxtrot'] }),
];

function pieces(summary: string, without: readonly string[], place: Place = 'backlog') {
  const { text, suggestion } = read({ summary }, RULES);
  return flipSentence({ without, place, isSmallest: true }, text, suggestion);
}
const sentence = (...from: Parameters<typeof pieces>): string =>
  pieces(...from)
    .map(({ text }) => text)
    .join('');

describe('flipSentence', () => {
  it('quotes the words as they stand in the issue', () => {
    expect(sentence('Mind the Schedule and the DEADLINE', ['schedule', 'deadline'])).toBe(
      'Without “Schedule” and “DEADLINE” this would be Backlog.',
    );
  });

  it('marks each with its side', () => {
    expect(pieces('Export on schedule', ['export', 'schedule'], 'unclear').filter(({ side }) => side)).toEqual([
      { text: 'Export', side: 'backlog' },
      { text: 'schedule', side: 'plan' },
    ]);
  });

  it('quotes all words of a rule, but none that stand in others', () => {
    expect(sentence('A hard deadline, by March', ['deadline'])).toBe(
      'Without “hard deadline” and “by March” this would be Backlog.',
    );
  });

  it('cuts a long list', () => {
    expect(sentence('alpha bravo charlie delta echo', ['many'])).toBe(
      'Without “alpha”, “bravo”, “charlie”, “delta” and “echo” this would be Backlog.',
    );
    expect(sentence('alpha bravo charlie delta echo foxtrot', ['many'])).toBe(
      'Without “alpha”, “bravo”, “charlie”, “delta” and 2 more this would be Backlog.',
    );
  });

  it('says where fewer words might be enough', () => {
    const { text, suggestion } = read({ summary: 'Export on schedule' }, RULES);
    const some = flipSentence({ without: ['export', 'schedule'], place: 'plan', isSmallest: false }, text, suggestion);
    expect(some.map((piece) => piece.text).join('')).toBe(
      'Without “Export” and “schedule” this would be Plan. Fewer of these words might be enough.',
    );
  });

  it.each<[Place, string]>([
    ['plan', 'this would be Plan.'],
    ['mixed', 'this would be both at once, for the backlog and for the plan.'],
    ['unclear', 'there would not be enough to tell.'],
  ])('says what it would be: %s', (place, words) => {
    expect(sentence('export', ['export'], place)).toBe(`Without “export” ${words}`);
  });
});
