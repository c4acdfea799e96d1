import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { parsePattern, printPattern, type Pattern } from '#rules';

const whole = (text: string) => ({ text, match: 'whole' as const });
const prefix = (text: string) => ({ text, match: 'prefix' as const });

describe('parsePattern', () => {
  it.each([
    ['one word', 'release', [whole('release')]],
    ['a phrase', 'release notes', [whole('release'), whole('notes')]],
    ['a hyphen as a space', 'go-live', [whole('go'), whole('live')]],
    ['a non-breaking hyphen as a space', 'go\u2011live', [whole('go'), whole('live')]],
    ['a zero-width space as a space', 'go\u200blive', [whole('go'), whole('live')]],
    ['a direction mark as part of a word', 'go\u200e live', [whole('go\u200e'), whole('live')]],
    ['a byte order mark as no word', '\ufeff live', [whole('live')]],
    ['a beginning', 'schedul*', [prefix('schedul')]],
    ['a beginning inside a phrase', 'project manag* plan', [whole('project'), prefix('manag'), whole('plan')]],
    ['spaces around and between', '  go \t live  ', [whole('go'), whole('live')]],
    ['letters of any script', 'größe 計画 план', [whole('größe'), whole('計画'), whole('план')]],
    ['digits', 'phase 2', [whole('phase'), whole('2')]],
    ['an underscore as a letter', 'snake_case', [whole('snake_case')]],
    ['a letter outside the basic plane', '𝐫𝐞𝐥', [whole('𝐫𝐞𝐥')]],
  ])('reads %s', (_name, source, words) => {
    expect(parsePattern(source)).toEqual({ kind: 'ok', pattern: { words } });
  });

  it.each([
    ['nothing', '', 0, 'a word'],
    ['only spaces', '  ', 2, 'a word'],
    ['only a hyphen', '-', 1, 'a word'],
    ['only an invisible character', '\u00ad', 1, 'a word'],
    ['only a combining accent', '\u0301', 1, 'a word'],
    ['an asterisk alone', '*', 0, 'letters before the asterisk'],
    ['an asterisk in front', '*flow', 0, 'letters before the asterisk'],
    ['a beginning of one letter', 'a*', 1, 'at least 2 letters before the asterisk'],
    ['a beginning of invisible letters', 'a\u00ad\u0301*', 3, 'at least 2 letters before the asterisk'],
    ['an asterisk inside a word', 'sch*dule', 3, 'a space or the end after the asterisk'],
    ['two asterisks', 'sched**', 5, 'a space or the end after the asterisk'],
    ['punctuation', 'a.b', 1, 'letters, digits, spaces, hyphens or a closing asterisk'],
    ['half a character', 'ab\ud83d', 2, 'letters, digits, spaces, hyphens or a closing asterisk'],
  ])('refuses %s and says where', (_name, source, position, expected) => {
    expect(parsePattern(source)).toMatchObject({ kind: 'faulty', fault: { position, expected } });
  });

  it('suggests a pattern without the character it cannot read', () => {
    expect(parsePattern("user's guide")).toMatchObject({ fault: { suggestion: 'user s guide' } });
  });

  it('reads anything, or names a place inside it where it stops', () => {
    const unit = fc.oneof(fc.string({ unit: 'binary', maxLength: 1 }), fc.constantFrom('a', 'ß', ' ', '-', '*', '計'));
    fc.assert(
      fc.property(fc.string({ unit }), (source) => {
        const parsed = parsePattern(source);
        if (parsed.kind === 'ok') {
          expect(parsed.pattern.words.length).toBeGreaterThan(0);
        } else {
          expect(parsed.fault.position).toBeGreaterThanOrEqual(0);
          expect(parsed.fault.position).toBeLessThanOrEqual(source.length);
        }
      }),
    );
  });
});

describe('printPattern', () => {
  const word = fc.stringMatching(/^[a-zäß計п0-9_]{2,8}$/u);
  const pattern: fc.Arbitrary<Pattern> = fc.record({
    words: fc.array(fc.record({ text: word, match: fc.constantFrom('whole' as const, 'prefix' as const) }), {
      minLength: 1,
      maxLength: 5,
    }),
  });

  it('writes what is read back as the same pattern', () => {
    fc.assert(fc.property(pattern, (p) => expect(parsePattern(printPattern(p))).toEqual({ kind: 'ok', pattern: p })));
  });

  it('is canonical: printing what was read from a print changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b', ' ', '-', '*', 'ß', '計') }), (source) => {
        const first = parsePattern(source);
        fc.pre(first.kind === 'ok');
        const printed = printPattern(first.pattern);
        const second = parsePattern(printed);
        expect(second.kind === 'ok' && printPattern(second.pattern)).toBe(printed);
      }),
    );
  });
});
