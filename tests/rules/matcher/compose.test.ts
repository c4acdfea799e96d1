import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { composeString } from '../../../src/rules/matcher/compose';

/** What is composed, as one expression over the whole text: slow, and plainly what is meant. */
const CLUSTERS = /.[\p{M}\u1161-\u1175\u11a8-\u11c2]{1,30}/gsu;

const pieces = fc.constantFrom(
  'e',
  'A',
  ' ',
  '\n',
  '’',
  '\u0301',
  '\u0308',
  'か',
  '\u3099',
  '𝒜',
  '\u{1d165}',
  '\ud800',
);

describe('composing a text', () => {
  it('composes each character with the marks behind it, and nothing else', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (some) => {
        const text = some.join('');
        expect(composeString(text)).toBe(text.replace(CLUSTERS, (cluster) => cluster.normalize('NFC')));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([1, 29, 30, 31, 32, 61, 62, 95])('parts %i marks in a row as Unicode’s stream-safe format does', (marks) => {
    const text = `x e${'\u0323\u0301'.repeat(marks).slice(0, marks)}o\u0308 y`;
    expect(composeString(text)).toBe(text.replace(CLUSTERS, (cluster) => cluster.normalize('NFC')));
  });

  it('leaves a text without marks as it is, whatever else stands in it', () => {
    const text = 'It’s done – 日本 🎉';
    expect(composeString(text)).toBe(text);
  });
});
