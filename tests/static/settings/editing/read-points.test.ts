import { describe, expect, it } from '@jest/globals';

import { readPoints } from '../../../../static/settings/editing/read-points';

describe('readPoints', () => {
  it.each([
    ['1', 1],
    [' 100 ', 100],
    ['0', undefined],
    ['101', undefined],
    ['', undefined],
    ['12.5', undefined],
    ['-3', undefined],
  ])('reads %p as %p', (typed, points) => {
    expect(readPoints(typed)).toBe(points);
  });
});
