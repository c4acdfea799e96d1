import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { sentencesOf } from '../../src/rules/sentences';

const split = (text: string): readonly string[] =>
  sentencesOf({ text, parts: [] }).map(({ start, end }) => text.slice(start, end));

describe('sentencesOf', () => {
  it.each([
    ['full stops, question and exclamation marks', 'One. Two? Three! Four', ['One.', ' Two?', ' Three!', ' Four']],
    ['semicolons', 'Live by May; hire two', ['Live by May;', ' hire two']],
    ['lines and list points', 'One\n- two\n\n- three', ['One\n', '- two\n\n', '- three']],
    ['full-width marks', '一。二！三', ['一。', '二！', '三']],
    ['several marks in a row', 'Really?! Yes...', ['Really?!', ' Yes...']],
    ['no version numbers and file names', 'Use v2.1 of main.ts', ['Use v2.1 of main.ts']],
    ['no abbreviations', 'Colours, e.g. red, etc. and so on', ['Colours, e.g. red, etc. and so on']],
    ['no abbreviations within a longer text', `${'a '.repeat(40)}(approx. 3)`, [`${'a '.repeat(40)}(approx. 3)`]],
    ['other marks behind abbreviations', 'Red, etc! Blue, etc... Green', ['Red, etc!', ' Blue, etc...', ' Green']],
    ['words that end like abbreviations', 'Say hippo. Casino. Go', ['Say hippo.', ' Casino.', ' Go']],
    ['a mark before other white space', 'One.\tTwo!\u00a0Three', ['One.', '\tTwo!', '\u00a0Three']],
    ['kinds of marks apart', 'One.\nTwo!。Three', ['One.', '\n', 'Two!。', 'Three']],
    ['the last mark', 'One. Two.', ['One.', ' Two.']],
    ['nothing', '', []],
  ])('splits at %s', (_name, text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  it('leaves no gap and no overlap', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ' ', '.', '!', '\n', ';', '。', 'e.g. ', '\ud83d') });
    fc.assert(
      fc.property(text, (source) => {
        expect(split(source).join('')).toBe(source);
        expect(split(source)).not.toContain('');
      }),
    );
  });

  it('reads a text of nothing but full stops', () => {
    expect(split(`${'.'.repeat(32_000)}a`)).toHaveLength(1);
  });
});
