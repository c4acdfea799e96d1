import { describe, expect, it } from '@jest/globals';

import { asksForSomething, isMixed, sideOfSentence } from '../../src/rules/demand-limits';

describe('a sentence', () => {
  it.each([
    [30, 0, 'backlog'],
    [0, 30, 'plan'],
    [60, 50, 'backlog'],
    [50, 60, 'plan'],
  ])('with %i against %i points speaks for the side with more', (backlog, plan, side) => {
    expect(sideOfSentence(backlog, plan)).toBe(side);
  });

  it.each([
    [0, 0],
    [50, 50],
    [54, 50],
    [50, 54],
    [4, 0],
  ])('with %i against %i points speaks for none', (backlog, plan) => {
    expect(sideOfSentence(backlog, plan)).toBeUndefined();
  });

  it('that leans far to either side asks for something, and one that names both alike does not', () => {
    expect([asksForSomething(40, 0), asksForSomething(0, 40), asksForSomething(40, 36)]).toEqual([true, true, false]);
  });
});

describe('an issue', () => {
  const asked = { inSummary: true, inDescription: true };

  it('is mixed when each side asks enough by itself', () => {
    expect(isMixed({ ...asked, points: 60 }, { ...asked, points: 50 })).toBe(true);
    expect(isMixed({ ...asked, points: 60 }, { ...asked, points: 20 })).toBe(false);
  });

  it('is not mixed when one side is a remark beside the other', () => {
    expect(isMixed({ ...asked, points: 300 }, { ...asked, points: 50 })).toBe(false);
    expect(isMixed({ ...asked, points: 50 }, { ...asked, points: 300 })).toBe(false);
  });

  it('is not mixed when its summary asks for work and its description says what that is good for', () => {
    const work = { inSummary: true, inDescription: false, points: 60 };
    const use = { inSummary: false, inDescription: true, points: 60 };
    expect(isMixed(use, work)).toBe(false);
    expect(isMixed(work, use)).toBe(true);
  });
});
