import fc from 'fast-check';

const SIGNS = [
  ...Array.from('"“”„…*~^${}().,;:!?+\'’#/|\\&[]-_'),
  '...Array.from(',
  ')…5',
  '…0',
  '{date}',
  '{dates',
  '"As-Is"',
  '\\b',
  '.*',
];
const CHARACTERS = [...Array.from('abAB059äß計'), '\ud83d', '\u0301', '\u00ad', '\u200b', ' ', '\t', '\n', '🚀'];

/** Anything that could be typed as a pattern, most of it faulty. */
export const arbitrarySource: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: fc.constantFrom(...SIGNS, ...CHARACTERS, ' ', 'ab', 'word'), maxLength: 14 }),
  fc.string({ unit: 'binary', maxLength: 14 }),
);
