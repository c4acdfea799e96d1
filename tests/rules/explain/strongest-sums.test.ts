import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { SIDES } from '../../../src/rules/question';
import { strongestSums } from '../../../src/rules/explain/strongest-sums';
import type { Voice } from '../../../src/rules/explain/voices-of';

const voices = fc
  .array(fc.tuple(fc.constantFrom(...SIDES), fc.integer({ min: 1, max: 100 })), { maxLength: 8 })
  .map((list) =>
    list
      .map(([side, points], nth): Voice => ({ ruleId: `r${nth}`, side, points, mayMix: false, likeness: `${nth}` }))
      .sort((a, b) => b.points - a.points),
  );

describe('strongestSums', () => {
  it('adds up the first rules of a side from a place of the list on', () => {
    fc.assert(
      fc.property(voices, fc.constantFrom(...SIDES), fc.nat(8), fc.nat(9), (list, side, place, count) => {
        const from = Math.min(place, list.length);
        const own = list.slice(from).filter((voice) => voice.side === side);
        const sum = own.slice(0, count).reduce((all, { points }) => all + points, 0);
        expect(strongestSums(list)(side, from, count)).toBe(side === 'backlog' ? sum : 0 - sum);
      }),
    );
  });
});
