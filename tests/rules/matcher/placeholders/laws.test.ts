import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { languageOf } from '../../../../src/rules/languages/language-of';
import { lexiconOf } from '../../../../src/rules/matcher/placeholders/reading/lexicon';
import { Reading } from '../../../../src/rules/matcher/placeholders/reading/reading';
import { RECOGNISERS } from '../../../../src/rules/matcher/placeholders/recognisers';
import type { Recogniser } from '../../../../src/rules/matcher/placeholders/recogniser';
import { PLACEHOLDERS } from '../../../../src/rules/pattern/pattern';
import { placeholderSpans } from '../../../builders/placeholders-in';

const FRAGMENTS = [
  ...['14', '3', '2026', '03', '1.2.3', '5k', 'v2', 'Q3', 'KW12', 'H1', '50%', '½', '３', '1'.repeat(90), '2h30m'],
  ...['March', 'may', 'Mar', 'Fri', 'Friday', 'next', 'end', 'of', 'the', 'by', 'week', 'sprint', 'today', 'März'],
  ...['a', 'two', 'couple', 'days', 'd', 'h', 'EUR', 'million', 'euros', 'version', 'release', 'x', 'rc1', 'prochain'],
  ...[' ', ' ', ' ', '\n', '-', '–', '.', ',', '/', ':', '’', '$', '€', '@', '[~', ']', '://', 'www.', '(', ')', '%'],
  ...['\u00ad', '\u200b', '\ufeff', '\u0301', '😀', '\ud83d', '日', 'ä', 'x'.repeat(90), ' '.repeat(90)],
];
const texts = fc.oneof(
  fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 12 }).map((fragments) => fragments.join('')),
  fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 12 }).map((fragments) => fragments.join(' ')),
  fc.string({ unit: 'binary' }),
);
const languages = fc.constantFrom('en', 'de', 'fr', 'es', 'tr', 'xx');
const kinds = fc.constantFrom(...PLACEHOLDERS);

describe('whatever the text', () => {
  it('spans lie in it, in order, and none is empty', () => {
    fc.assert(
      fc.property(kinds, texts, languages, (kind, text, language) => {
        let last = -1;
        for (const { start, end } of placeholderSpans(kind, { text, parts: [] }, language)) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = start;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('none ends within a word', () => {
    fc.assert(
      fc.property(kinds, texts, languages, (kind, text, language) => {
        fc.pre(kind !== 'url' && kind !== 'person');
        for (const { start, end } of placeholderSpans(kind, { text, parts: [] }, language)) {
          const around = `${text.charAt(end - 1)}${text.charAt(end)}`;
          expect({ found: text.slice(start, end), around }).not.toMatchObject({
            around: expect.stringMatching(/^[a-z0-9]{2}$/i),
          });
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('reads a bounded stretch from any place: what is farther away makes no difference', () => {
    fc.assert(
      fc.property(kinds, texts, texts, texts, languages, (kind, before, text, after, language) => {
        const recogniser: Recogniser = RECOGNISERS[kind];
        if (recogniser.look !== 'at-words') return;
        const near = `${' x'.repeat(30)} ${before}`.slice(-50);
        const ahead = `${text}${' '.repeat(90)}`.slice(0, 90);
        const lexicon = lexiconOf(languageOf(language).calendar);
        const short = recogniser.recognise(new Reading(near + ahead, near.length, lexicon));
        const far = recogniser.recognise(
          new Reading(`${after}${near}${ahead}${after}`, after.length + near.length, lexicon),
        );
        const moved = short && { start: short.start + after.length, end: short.end + after.length };
        expect(far).toEqual(moved);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['digits', '1'],
    ['letters', 'a'],
    ['dates', '2026-03-14-'],
    ['versions', '1.2.'],
    ['words that count', 'a couple of '],
    ['edges', 'end of the next '],
    ['schemes', 'http://'],
    ['prefixes', 'www.'],
    ['addresses', 'http://a '],
    ['closing brackets', 'http://a)'],
    ['at signs', '@'],
    ['names', '@a.'],
    ['wiki names', '[~a'],
    ['currency signs', '$1 '],
    ['invisible characters', '1\u00ad'],
  ])('long runs of %s are read through in an instant', (_name, unit) => {
    const text = unit.repeat(20_000 / unit.length);
    for (const kind of PLACEHOLDERS) placeholderSpans(kind, { text: `http://${text}`, parts: [] });
    for (const kind of PLACEHOLDERS) placeholderSpans(kind, { text, parts: [] });
    expect(text.length).toBeGreaterThan(0);
  });
});
