import fc from 'fast-check';

import { parsePattern, PLACEHOLDERS } from '#rules';

const PIECE = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('a', 'b', 'ab', 'abc', 'A') },
  { weight: 3, arbitrary: fc.constantFrom('ab*', 'abc*', '*ab', '*bc', 'sch*', '*er') },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      "don't",
      'don’t',
      "don't*",
      '計画',
      '計画*',
      'แผน',
      'uber',
      'strasse',
      'fix',
      'ib',
      'Ib',
      'ı*',
      'I\u0307b',
      'が',
      '한',
      'かa',
    ),
  },
  { weight: 2, arbitrary: fc.constantFrom('~schedule', '~abc', '~needed') },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '"Ab"',
      '"a-b"',
      '"C++"',
      '"c++"',
      'C++',
      'A.b',
      '"a.b"',
      '"a b"',
      '"AB"',
      '"🚀"',
      '"-"',
      '"計"',
      '"か"',
      '"a\u0301"',
      '"á="',
    ),
  },
  { weight: 3, arbitrary: fc.constantFrom(...PLACEHOLDERS).map((name) => `{${name}}`) },
);

const BETWEEN = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(' ', '-') },
  { weight: 4, arbitrary: fc.constantFrom(' … ', ' …1 ', ' …2 ', ' …3 ') },
);

/** A pattern that can be read, and that often stands in an arbitrary text. */
export const arbitraryPattern = fc
  .tuple(
    fc.oneof({ weight: 6, arbitrary: fc.constant('') }, { weight: 1, arbitrary: fc.constant('^') }),
    PIECE,
    fc.array(fc.tuple(BETWEEN, PIECE), { maxLength: 3 }),
    fc.oneof({ weight: 6, arbitrary: fc.constant('') }, { weight: 1, arbitrary: fc.constant('$') }),
  )
  .map(([start, first, others, end]) => [start, first, ...others.flat(), end].join(''))
  .filter((source) => parsePattern(source).kind === 'ok');
