import { describe, expect, it } from '@jest/globals';

import { issuesWords, leftOutWords } from '../../../../static/settings/figures/figure-words';

describe('words of figures', () => {
  it('counts issues', () => {
    expect([issuesWords(1), issuesWords(1200)]).toEqual(['1 issue', '1,200 issues']);
  });

  it('says what was left out, and nothing where nothing was', () => {
    expect(leftOutWords({ type: 0, 'other-language': 0, 'too-long': 0 })).toBe('');
    expect(leftOutWords({ type: 2, 'other-language': 0, 'too-long': 1 })).toBe(
      'Left out: 2 of a type that gets no suggestion, 1 too long to be read to the end.',
    );
  });
});
