import { PLACEHOLDERS, type Pattern, type PatternElement } from '#rules';
import fc from 'fast-check';

import { composeString } from '../../../src/rules/matcher/compose';
import { LONGEST_GAP } from '../../../src/rules/pattern/pattern';

const LETTERS = [...Array.from('abcxyzAZ059_äßЖ計プ한'), '𝐫', 'e\u0301', 'n\u00ad', '\u200ei'];
const letters = (minLength: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...LETTERS), minLength, maxLength: minLength + 6 });

const OTHER_SIGNS = [...Array.from(" -*~^${}().,;:!?+'’…#/|\\&\t€🚀"), '\u200b', '\ud83d'];
const signs = fc.string({ unit: fc.constantFrom(...LETTERS, ...OTHER_SIGNS), maxLength: 6 });

const withText = (kind: 'word' | 'beginning' | 'ending' | 'stem' | 'exact', text: fc.Arbitrary<string>) =>
  fc.record({ kind: fc.constant(kind), text: text.map(composeString) });
const withApostrophes = (minLength: number): fc.Arbitrary<string> =>
  fc.array(letters(minLength), { minLength: 1, maxLength: 3 }).map((pieces) => pieces.join("'"));
const placeholder = fc.record({ kind: fc.constant('placeholder' as const), name: fc.constantFrom(...PLACEHOLDERS) });

/** Any element but a gap. */
const piece: fc.Arbitrary<PatternElement> = fc.oneof(
  withText('word', withApostrophes(1)),
  withText('beginning', withApostrophes(2)),
  withText('ending', withApostrophes(2)),
  withText('stem', letters(1)),
  withText(
    'exact',
    fc.tuple(signs, fc.constantFrom('a', '7', 'ß', '計'), signs).map((parts) => parts.join('')),
  ),
  placeholder,
);

const gap: fc.Arbitrary<PatternElement> = fc.record({
  kind: fc.constant('gap' as const),
  most: fc.integer({ min: 1, max: LONGEST_GAP }),
});

/** Any pattern that there can be, with all kinds of elements and letters. */
export const arbitraryPattern: fc.Arbitrary<Pattern> = fc.record({
  elements: fc
    .tuple(piece, fc.array(fc.tuple(fc.option(gap), piece), { maxLength: 4 }))
    .map(([first, others]) => [
      first,
      ...others.flatMap(([between, next]) => (between === null ? [next] : [between, next])),
    ]),
  atStart: fc.boolean(),
  atEnd: fc.boolean(),
});
