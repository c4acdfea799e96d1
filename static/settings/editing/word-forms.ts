import { formsOf, languageOf } from '#rules';

/** Forms of a word that a stem pattern reads in a language, sorted; the word itself among them. */
export const wordForms = (word: string, language: string): readonly string[] => formsOf(word, languageOf(language));
