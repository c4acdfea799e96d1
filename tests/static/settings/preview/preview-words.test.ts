import { describe, expect, it } from '@jest/globals';

import { agreementWords, leftOutWords, movedWords } from '../../../../static/settings/preview/preview-words';

describe('the words of the preview', () => {
  it.each([
    [0, 1, 'The only issue keeps its place.'],
    [1, 1, 'The only issue changes its place.'],
    [0, 500, 'Of 500 issues none changes its place.'],
    [1, 500, 'Of 500 issues 1 changes its place.'],
    [1200, 10_000, 'Of 10,000 issues 1,200 change their place.'],
  ])('say how many of the issues change: %i of %i', (moved, issues, words) => {
    expect(movedWords(moved, issues)).toBe(words);
  });

  it('say what becomes of the agreement with people', () => {
    expect(agreementWords({ decided: 90, before: 80, after: 82 })).toBe(
      'The draft agrees with people on 2 more of 90.',
    );
    expect(agreementWords({ decided: 90, before: 80, after: 79 })).toContain('1 fewer of 90');
    expect(agreementWords({ decided: 90, before: 80, after: 80 })).toContain('as often as');
  });

  it('say how many issues are not counted', () => {
    expect(leftOutWords(1)).toContain('1 issue is');
    expect(leftOutWords(20)).toContain('20 issues are');
  });
});
