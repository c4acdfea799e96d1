import { expect, test } from '@jest/globals';

import { emptyWords } from '../../../../static/backlog/review/empty-words';
import { EVERYTHING } from '../../../../static/backlog/review/table-query';

const WORDS = 'Nothing matches. Try other words, or show all.';
const LEFT = 'Nothing is left to tag here. Choose “Any tag” to see them all.';

test.each([
  ['words', { search: 'harbour' }, WORDS],
  ['words among what is not tagged yet', { search: 'harbour', tag: 'none' }, WORDS],
  ['blanks among what is not tagged yet', { search: ' ', tag: 'none' }, LEFT],
  ['what is not tagged yet', { tag: 'none' }, LEFT],
  ['what is for the plan and not tagged yet', { place: 'plan', tag: 'none' }, LEFT],
  ['other filters', { place: 'plan', tag: 'person' }, 'Nothing matches. Choose other filters, or show all.'],
] as const)('an empty table of %s says what to do', (_what, query, words) => {
  expect(emptyWords({ ...EVERYTHING, ...query })).toBe(words);
});
