import { describe, expect, it } from '@jest/globals';

import { smallestFlip } from '../../../src/rules/explain/smallest-flip';
import type { Voice } from '../../../src/rules/explain/voices-of';

const voices = ['a', 'b', 'c', 'd', 'e', 'f'].map((ruleId, nth): Voice => ({
  ruleId,
  side: 'plan',
  points: 40 - nth,
  mayMix: true,
  likeness: ruleId,
}));
const [first, second] = voices;
const names = (some: readonly Voice[]) => some.map(({ ruleId }) => ruleId).join('');

/** Answers as if a set of these rules alone changed the place, and notes what was tried. */
function search(wanted: string, known: readonly Voice[], work: number) {
  const tried: string[] = [];
  const flips = (without: readonly Voice[]): boolean => {
    tried.push(names(without));
    return names(without) === wanted;
  };
  const { without, isSmallest } = smallestFlip({ place: 'mixed', voices, flips, work }, known);
  return { without: names(without), isSmallest, tried: tried.length };
}

describe('smallestFlip', () => {
  it('tries sets of one rule before sets of two, in order', () => {
    expect(search('c', voices, 0)).toEqual({ without: 'c', isSmallest: true, tried: 3 });
    expect(search('bc', voices, 0)).toEqual({ without: 'bc', isSmallest: true, tried: 6 + 6 });
  });

  it('gives what is known where a single try takes too much work', () => {
    expect(search('a', voices, 2_000_000)).toEqual({ without: 'abcdef', isSmallest: false, tried: 0 });
    expect(search('a', first ? [first] : [], 2_000_000)).toEqual({ without: 'a', isSmallest: true, tried: 0 });
  });

  it('stops amid sets of one size when the work is done, and knows whether a smaller set was left untried', () => {
    const workOfTenTries = 99_980;
    expect(search('abcdef', voices, workOfTenTries)).toEqual({ without: 'abcdef', isSmallest: false, tried: 10 });
    const two = first && second ? [second, first] : [];
    expect(search('abcdef', two, workOfTenTries)).toEqual({ without: 'ba', isSmallest: true, tried: 10 });
  });

  it('tries but one of several rules that are as good as each other', () => {
    const alike = voices.map((voice) => ({ ...voice, likeness: 'same' }));
    const tried: string[] = [];
    const flips = (without: readonly Voice[]): boolean => {
      tried.push(names(without));
      return without.length === 2;
    };
    smallestFlip({ place: 'mixed', voices: alike, flips, work: 0 }, alike);
    expect(tried).toEqual(['a', 'ab']);
  });
});
