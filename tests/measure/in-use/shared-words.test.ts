import { describe, expect, it } from '@jest/globals';

import { sharedWords, type SharedWord } from '#measure';
import { finish, plainIssueText } from '#rules';

const MANY = 30;
const textOf = (summary: string) => plainIssueText({ summary });
const shared = (
  summaries: readonly string[],
  others: readonly string[] = [],
  { language = 'en', most = 10 } = {},
): readonly SharedWord[] => finish(sharedWords(summaries.map(textOf), others.map(textOf), language, most));
const wordsOf = (found: readonly SharedWord[]): readonly string[] => found.map(({ pattern }) => pattern);

describe('words that issues share', () => {
  it('are those of two issues or more, the most frequent first, with the issues', () => {
    expect(shared(['Mooring lines', 'Mooring fees', 'Mooring quay lines', 'Fenders'])).toEqual([
      { pattern: 'mooring', issues: [0, 1, 2] },
      { pattern: 'lines', issues: [0, 2] },
    ]);
  });

  it('count once an issue, in summary and description', () => {
    const texts = [
      plainIssueText({ summary: 'Mooring mooring', description: 'Mooring' }),
      plainIssueText({ summary: 'Fees', description: 'For a mooring' }),
    ];
    expect(finish(sharedWords(texts, [], 'en', 10))).toEqual([{ pattern: 'mooring', issues: [0, 1] }]);
  });

  it('are pairs where the words come together only', () => {
    expect(wordsOf(shared(['Harbour master', 'Ask the harbour master']))).toEqual(['harbour master']);
  });

  it('keep a word beside its pair that comes without it too', () => {
    expect(wordsOf(shared(['Harbour master', 'Harbour master', 'The harbour']))).toEqual(['harbour', 'harbour master']);
  });

  it.each([
    ['en', ['The mooring of the', 'The fenders of the']],
    ['de', ['Der Poller von der', 'Der Fender von der']],
  ])('are none of the small words of the language: %s', (language, summaries) => {
    expect(wordsOf(shared(summaries, [], { language }))).toEqual([]);
  });

  it('are no numbers and no single letters', () => {
    expect(wordsOf(shared(['42 x quay', '42 x berth']))).toEqual([]);
  });

  it('are not what other issues have as often, in whatever language', () => {
    const others = Array.from({ length: MANY }, (_, nth) => `Please check ${nth}`);
    expect(wordsOf(shared(['Please moor', 'Please berth', 'Please moor'], others))).toEqual(['moor']);
  });

  it('may be small words that the others hardly have', () => {
    const others = Array.from({ length: MANY }, (_, nth) => `Export ${nth}`);
    expect(wordsOf(shared(['Test moor', 'Test berth'], others))).toEqual(['test']);
  });

  it('are no more than asked for, and none where there are no issues', () => {
    expect(shared(['a1 b1 c1 d1', 'd1 c1 b1 a1'], [], { most: 2 })).toHaveLength(2);
    expect(shared([])).toEqual([]);
  });
});
