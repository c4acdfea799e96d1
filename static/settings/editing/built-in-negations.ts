/** The words that deny of a language, as they stand in a rule set. */
export const builtInNegations = (_language: string): readonly string[] => [];
