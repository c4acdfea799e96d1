import { describe, expect, it } from '@jest/globals';

import { publishedMeanwhileWords } from '../../../../static/settings/publish/conflict-words';

describe('who published meanwhile', () => {
  it.each([
    ['me', 'me', /^published it in another tab on May 4, 2026/],
    ['kim', 'me', /^published it on May 4, 2026/],
    ['kim', undefined, /^published it on/],
    [null, undefined, /^published it on/],
  ])('is said: %s, as seen by %s', (publishedBy, me, words) => {
    expect(publishedMeanwhileWords({ publishedBy, publishedAt: '2026-05-04T12:00:00.000Z' }, me)).toMatch(words);
  });
});
