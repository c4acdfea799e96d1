import { expect, it } from '@jest/globals';

import { shareWords } from '../../../static/ui/share-words';

it.each([
  [0, 0, '–'],
  [0, 500, '0 %'],
  [1, 500, '< 1 %'],
  [250, 500, '50 %'],
  [499, 500, '> 99 %'],
  [500, 500, '100 %'],
])('says the share of %d in %d', (part, whole, words) => {
  expect(shareWords(part, whole)).toBe(words);
});
