import fc from 'fast-check';

import { PARTS, type FieldText, type PartSpan } from '#rules';

/** Words that begin, end and contain each other, are written in many ways, or are what a placeholder means. */
const WORD = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom('a', 'b', 'ab', 'abc', 'bc', 'A', 'Ab', 'AB') },
  { weight: 4, arbitrary: fc.constantFrom('not', 'without', 'is not needed', 'no need to', 'schedule', 'scheduling') },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      "don't",
      'don’t',
      'dont',
      'a-b',
      'a‐b',
      'ab_c',
      'a\u00adb',
      'a\u200db',
      '\u200fa',
      'a\u0301',
    ),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      '計画',
      '計',
      '画',
      'がa',
      'แผน',
      'ที่',
      'über',
      'u\u0308ber',
      'Straße',
      'STRASSE',
      'ﬁx',
      'İb',
      'Ib',
      'ıb',
      'I\u0307b',
      'i\u0307b',
      'か\u3099a',
      'か\u3099\u3099',
      'a\u0316\u0301b',
      '=\u0338',
      '\u1112\u1161\u11ab',
    ),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      ...['3', '14', 'by 14 March', '2026-03-14', 'Q3', 'next Friday', 'end of sprint', 'may', '3 days', 'two weeks'],
      ...[
        '€ 5k',
        '$5',
        '5 EUR',
        'US$ 5',
        '5 A$',
        'v2.1',
        '2.1.0',
        '1,000',
        '@ann',
        '[~ann]',
        'https://a.b/ab',
        'www.ab.example',
        'a.b/c',
      ],
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('🚀', '👩‍🚀', '\ud83d', '\ude80', 'C++', 'c++', 'A.b', '…', '"', '*', '{', '\u0301', '٣'),
  },
);

const BETWEEN = fc.oneof(
  { weight: 12, arbitrary: fc.constant(' ') },
  { weight: 4, arbitrary: fc.constantFrom('\n', '. ', ', ', '-', '') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '  ',
      '\n\n',
      '\t',
      '\r\n',
      '\u2028',
      '\u00a0',
      '\u200b',
      "'",
      '’',
      '!',
      '/',
      ' – ',
      '。',
      ' - ',
      ': ',
    ),
  },
);

const PART = fc.constantFrom<PartSpan['part']>(...PARTS, 'links', 'mentions');

/** A text with words that recur. */
export const arbitraryText = fc
  .array(fc.tuple(WORD, BETWEEN), { maxLength: 14, size: '+1' })
  .map((pieces) => pieces.flat().join(''));

/** A field with parts, some of them within others. */
export const arbitraryField: fc.Arbitrary<FieldText> = arbitraryText.chain((text) => {
  const at = fc.nat({ max: text.length });
  return fc
    .array(fc.tuple(at, at, PART), { maxLength: 4 })
    .map((stretches) => ({ text, parts: nestedParts(stretches) }));
});

function nestedParts(stretches: readonly (readonly [number, number, PartSpan['part']])[]): readonly PartSpan[] {
  const parts: PartSpan[] = [];
  for (const [one, other, part] of stretches) {
    const span = { start: Math.min(one, other), end: Math.max(one, other), part };
    if (span.start < span.end && parts.every((kept) => isNested(kept, span))) parts.push(span);
  }
  return parts.toSorted((a, b) => a.start - b.start || b.end - a.end);
}

const isNested = (one: PartSpan, other: PartSpan): boolean =>
  one.end <= other.start ||
  other.end <= one.start ||
  (one.start <= other.start && other.end <= one.end) ||
  (other.start <= one.start && one.end <= other.end);
