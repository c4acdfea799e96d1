import { type Pattern } from '#rules';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { USUAL_REACH, type Negation } from '../../../src/rules/pattern/negation';
import { LONGEST_GAP } from '../../../src/rules/pattern/pattern';
import { printNegation } from '../../../src/rules/pattern/print-negation';
import { readNegation } from '../../../src/rules/pattern/read-negation';
import { arbitraryPattern } from './arbitrary-pattern';
import { arbitrarySource } from './arbitrary-source';

const words = (...texts: readonly string[]): Pattern => ({
  elements: texts.map((text) => ({ kind: 'word', text })),
  atStart: false,
  atEnd: false,
});

/** Any negation that there can be: the gap takes the place of an edge. */
const arbitraryNegation: fc.Arbitrary<Negation> = fc
  .tuple(
    arbitraryPattern,
    fc.constantFrom('after' as const, 'before' as const),
    fc.integer({ min: 1, max: LONGEST_GAP }),
  )
  .map(([pattern, denies, reach]) => ({
    pattern: { ...pattern, ...(denies === 'before' ? { atStart: false } : { atEnd: false }) },
    denies,
    reach,
  }));

describe('readNegation', () => {
  it.each<[string, string, Negation]>([
    [
      'what stands behind it',
      'no need to',
      { pattern: words('no', 'need', 'to'), denies: 'after', reach: USUAL_REACH },
    ],
    ['what stands behind a gap', 'without …', { pattern: words('without'), denies: 'after', reach: USUAL_REACH }],
    ['so many words behind', 'without …5', { pattern: words('without'), denies: 'after', reach: 5 }],
    ['as many as a usual gap', 'without ...12', { pattern: words('without'), denies: 'after', reach: 12 }],
    ['what stands before', '… is out', { pattern: words('is', 'out'), denies: 'before', reach: USUAL_REACH }],
    ['so many words before', '...7 is out', { pattern: words('is', 'out'), denies: 'before', reach: 7 }],
    ['what stands before a number', '… 0 hits', { pattern: words('0', 'hits'), denies: 'before', reach: USUAL_REACH }],
  ])('denies %s', (_name, source, negation) => {
    expect(readNegation(source)).toEqual({ kind: 'ok', negation });
  });

  it('keeps a gap between its words', () => {
    expect(readNegation('not … about')).toMatchObject({ negation: { pattern: { elements: { length: 3 } } } });
  });

  it.each([
    ['a gap at both ends', '… is not …5', 9, 'an ellipsis at one end only', '… is not'],
    ['a gap before which a line starts', '^… is not', 1, 'a word before the ellipsis', '^is not'],
    ['a gap behind which a line ends', 'is not …$', 7, 'a word behind the ellipsis', 'is not$'],
    ['a reach that is too long', 'without …99', 9, 'a number of words from 1 to 50', 'without …50'],
    ['a sign that has no meaning', 'w/o …5', 1, 'quotes around exact text', '"w/o" …5'],
  ])('refuses %s, says where and what is probably meant', (_name, source, position, expected, suggestion) => {
    expect(readNegation(source)).toEqual({
      kind: 'faulty',
      fault: { position, expected: expect.stringContaining(expected), suggestion },
    });
  });

  it.each([
    ['nothing', '', 0],
    ['only a gap', '…5', 0],
  ])('refuses %s', (_name, source, position) => {
    expect(readNegation(source)).toEqual({ kind: 'faulty', fault: { position, expected: 'a word' } });
  });

  it('reads back what is printed', () => {
    fc.assert(
      fc.property(arbitraryNegation, (negation) => {
        expect(readNegation(printNegation(negation))).toEqual({ kind: 'ok', negation });
      }),
      { numRuns: 500 },
    );
  });

  it('suggests only what it reads, whatever it is given', () => {
    fc.assert(
      fc.property(arbitrarySource, (source) => {
        const read = readNegation(source);
        const suggestion = read.kind === 'ok' ? printNegation(read.negation) : (read.fault.suggestion ?? 'none');
        expect(readNegation(suggestion)).toMatchObject({ kind: 'ok' });
      }),
      { numRuns: 1000 },
    );
  });
});
