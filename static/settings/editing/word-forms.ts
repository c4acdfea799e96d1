/** Forms of a word that a stem pattern of a language reads, the word itself included. */
export const wordForms = (_word: string, _language: string): readonly string[] => [];
