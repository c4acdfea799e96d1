import { describe, expect, it } from '@jest/globals';

import { readLines, replaceLine, type LineKind } from '../../../../static/settings/editing/read-lines';

const WITHOUT_X: LineKind = {
  most: 2,
  tooMany: (entries) => `${entries} are too many.`,
  faultOf: (line) => (line.includes('x') ? { position: line.indexOf('x'), expected: 'no x' } : undefined),
};

describe('readLines', () => {
  it('gives what can be read, and what is wrong with each other line', () => {
    expect(readLines('a\n\n bx \n a ', WITHOUT_X)).toEqual({
      entries: ['a'],
      fault: { lines: [{ line: 3, source: 'bx', fault: { position: 1, expected: 'no x' } }] },
    });
  });

  it('says when there are too many', () => {
    expect(readLines('a\nb\nc', WITHOUT_X).fault).toEqual({ lines: [], all: '3 are too many.' });
  });
});

describe('replaceLine', () => {
  it('replaces one line and leaves the others', () => {
    expect(replaceLine('a\nb\nc', 2, 'x')).toBe('a\nx\nc');
  });
});
