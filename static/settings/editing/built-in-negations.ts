import { languageOf } from '#rules';

/** The words that deny of a language, as they stand in a rule set. */
export const builtInNegations = (language: string): readonly string[] => languageOf(language).negations;
