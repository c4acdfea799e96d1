import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { languageOf } from '../../../src/rules/languages/language-of';
import { characterTraits, foldWord, foldWordIn, traitsOf } from '../../../src/rules/matcher/characters';

const turkish = languageOf('tr');

describe('traitsOf', () => {
  it.each([
    ['letters', 'word', ['a', 'Z', 'é', 'ß', 'я', 'ح', 'ש', '한', '𝐫', 'ı']],
    ['digits and the underscore', 'word', ['0', '9', '_', '½', '٣']],
    ['marks', 'word', ['\u0301', '\u064e', '\u093f', '\u20e3']],
    [
      'Han, kana and scripts of South-East Asia',
      'unspaced',
      ['計', '𠮷', 'か', 'ガ', 'ｶ', 'ー', '々', 'ก', '\u0e48', 'ກ', 'ក', 'က'],
    ],
    [
      'what nobody sees',
      'invisible',
      ['\u00ad', '\u200c', '\u200d', '\u200e', '\u2060', '\u2066', '\ufeff', '\ufe0f', '\u061c'],
    ],
    ['white space', 'soft', [' ', '\t', '\n', '\r', '\u00a0', '\u2028', '\u3000', '\u200b']],
    ['hyphens', 'soft', ['-', '\u2010', '\u2011']],
    ['apostrophes', 'apostrophe', ["'", '’']],
    [
      'punctuation and signs',
      'hard',
      ['.', ',', '"', '*', '–', '—', '‘', '、', '・', '…', '€', '+', '🚀', '🏽', '\ud83d', '\u0000', '\u007f'],
    ],
  ] as const)('takes %s as %s', (_name, role, characters) => {
    expect(characters.map((character) => [character, traitsOf(character).role])).toEqual(
      characters.map((character) => [character, role]),
    );
  });

  it('folds what nobody sees to nothing', () => {
    expect(['\u00ad', '\ufe0f', '\u200d'].map((character) => traitsOf(character).folded)).toEqual(['', '', '']);
  });
});

describe('foldWord', () => {
  it.each([
    ['case', 'RéLeAsE', 'release'],
    ['accents', 'naïve', 'naive'],
    ['accents in pieces', 'nai\u0308ve', 'naive'],
    ['sharp s', 'GRÖẞE', 'grosse'],
    ['ligatures', 'oﬃce', 'office'],
    ['width', 'Ｑ３', 'q3'],
    ['the two small sigmas', 'ΟΔΟΣς', 'οδοσσ'],
    ['Arabic vowel points and stretching', 'خُطـــة', 'خطة'],
    ['Hebrew points', 'שָׁלוֹם', 'שלום'],
    ['й as и', 'й', 'и'],
    ['variation selectors', 'a\ufe0fb', 'ab'],
  ])('takes no notice of %s', (_name, word, folded) => {
    expect(foldWord(word)).toBe(folded);
  });

  it.each([
    ['the voicing of kana', 'が', 'か'],
    ['the half-voicing of kana', 'ぱ', 'は'],
    ['vowel signs of Devanagari', 'की', 'का'],
    ['the dot of Devanagari', 'ज़', 'ज'],
    ['the virama of Tamil', 'க்', 'க'],
    ['tone marks of Thai', 'ข้อ', 'ขอ'],
    ['vowels above in Thai', 'กัน', 'กน'],
    ['ı and i', 'ı', 'i'],
    ['ø and o', 'ø', 'o'],
  ])('keeps %s apart', (_name, one, other) => {
    expect(foldWord(one)).not.toBe(foldWord(other));
  });

  it('folds what is folded to itself, however it was composed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }), (character) => {
        const folded = foldWord(character);
        expect(foldWord(folded)).toBe(folded);
        expect(foldWord(character.normalize('NFD'))).toBe(folded);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('foldWordIn', () => {
  it.each([
    ['Turkish', 'tr', 'IŞIK', 'ısık'],
    ['Turkish', 'tr', 'İzin', 'izin'],
    ['Turkish', 'tr-TR', 'ışık', 'ısık'],
    ['Turkish of full width', 'tr', 'Ｉ', 'ı'],
    ['Turkish with a circumflex', 'tr', 'ÎMA', 'ima'],
    ['French', 'fr', 'ŒUVRE', 'oeuvre'],
    ['Polish', 'pl', 'ŁÓDŹ', 'lodz'],
    ['German', 'de', 'Größe', 'grosse'],
    ['a language that is not known', 'xx', 'IŞIK', 'isik'],
  ])('folds %s (%s) %s to %s', (_name, tag, word, folded) => {
    expect(foldWordIn(languageOf(tag), word)).toBe(folded);
  });
});

describe('characterTraits', () => {
  it('gives the same function for languages that fold alike', () => {
    expect(characterTraits(languageOf('en'))).toBe(characterTraits(languageOf('de')));
    expect(characterTraits(turkish)).toBe(characterTraits(languageOf('tr-TR')));
    expect(characterTraits(turkish)).not.toBe(characterTraits(languageOf('en')));
  });

  it('never mixes up the languages', () => {
    expect(['I', 'İ'].map((letter) => characterTraits(turkish)(letter).folded)).toEqual(['ı', 'i']);
    expect(['I', 'İ'].map((letter) => traitsOf(letter).folded)).toEqual(['i', 'i']);
  });
});

describe('digits of other scripts', () => {
  it.each([
    ['٣', '3'],
    ['०', '0'],
    ['९', '9'],
    ['𝟗', '9'],
  ])('%s is compared as %s', (digit, latin) => {
    expect(foldWord(digit)).toBe(latin);
  });
});
