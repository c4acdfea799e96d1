import { describe, expect, it } from '@jest/globals';

import { plainIssueText } from '#rules';

import { detectOtherLanguage } from '../../../src/rules/detect-language';
import { hasStems } from '../../../src/rules/languages/has-stems';
import type { Calendar } from '../../../src/rules/languages/language';
import { LANGUAGE_NAMES } from '../../../src/rules/languages/language-names';
import { languageOf } from '../../../src/rules/languages/language-of';
import { LANGUAGES } from '../../../src/rules/languages/languages';
import { foldWord, foldWordIn } from '../../../src/rules/matcher/characters';
import { readNegation } from '../../../src/rules/pattern/read-negation';

const wordsOf = (calendar: Calendar): readonly string[] =>
  Object.values(calendar)
    .flat(2)
    .filter((word) => typeof word === 'string');

describe.each(LANGUAGES.map((language) => [language.name, language] as const))('%s', (_name, language) => {
  const { calendar, tellingWords } = language;

  it('is found by its code', () => {
    expect(languageOf(language.code)).toBe(language);
  });

  it('has telling words as texts are compared when their language is not known, none twice', () => {
    expect(tellingWords.map(foldWord)).toEqual(tellingWords);
    expect(new Set(tellingWords).size).toBe(tellingWords.length);
  });

  it('is told by its telling words', () => {
    const text = plainIssueText({ summary: tellingWords.join(' ') });
    expect(detectOtherLanguage(text, language.code)).toBeUndefined();
    expect(detectOtherLanguage(text, language.code === 'en' ? 'de' : 'en')).toBe(language.code);
  });

  it('has words of dates as its texts are compared', () => {
    const words = wordsOf(calendar);
    expect(words.map((word) => foldWordIn(language, word))).toEqual(words);
    expect(words.filter((word) => word.trim() !== word || word === '')).toEqual([]);
  });

  it('has twelve months and seven days of the week', () => {
    expect(calendar.months).toHaveLength(12);
    expect(calendar.weekdays).toHaveLength(7);
  });

  it('has no word twice in a list of words of dates', () => {
    for (const list of Object.values(calendar)) {
      if (!Array.isArray(list)) continue;
      const words = list.flat();
      expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
    }
  });

  it('calls only words ambiguous that stand in another list', () => {
    const { ambiguous, ...others } = calendar;
    const words = Object.values(others).flat(2);
    expect(ambiguous.filter((word) => !words.includes(word))).toEqual([]);
  });

  it('has negations that can be read, none twice', () => {
    const { negations } = language;
    expect(negations.length).toBeGreaterThan(0);
    expect(negations.filter((negation) => readNegation(negation).kind === 'faulty')).toEqual([]);
    expect(new Set(negations).size).toBe(negations.length);
  });

  it('folds to what is not folded any further', () => {
    const folded = Object.values(language.folding);
    expect(folded.map((letter) => foldWordIn(language, letter))).toEqual(folded);
  });
});

describe('languageOf', () => {
  it.each([
    ['en-GB', 'en'],
    ['EN', 'en'],
    ['pt-BR', 'pt'],
    ['de-Latn-AT', 'de'],
  ])('takes %s for %s', (tag, code) => {
    expect(languageOf(tag).code).toBe(code);
  });

  it.each(['ja', 'eng', 'constructor', ''])('has a language without words for "%s"', (tag) => {
    const language = languageOf(tag);
    expect(language).toMatchObject({ code: tag, tellingWords: [], negations: [], folding: {}, stem: undefined });
    expect(wordsOf(language.calendar)).toEqual([]);
    expect(foldWordIn(language, 'Café')).toBe('cafe');
  });
});

describe('hasStems', () => {
  it.each([
    ['en', true],
    ['en-US', true],
    ['de', false],
    ['ja', false],
  ])('says of %s: %s', (tag, has) => {
    expect(hasStems(tag)).toBe(has);
  });
});

describe('LANGUAGE_NAMES', () => {
  it('names each language once', () => {
    expect(LANGUAGE_NAMES).toMatchObject({ en: 'English', de: 'German', tr: 'Turkish' });
    expect(new Set(Object.values(LANGUAGE_NAMES)).size).toBe(LANGUAGES.length);
  });
});
