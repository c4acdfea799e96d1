import { wordsOfPhrase } from './words-of-phrase';

/** The first word of each phrase, once. */
export function firstWords(phrases: readonly string[]): readonly string[] {
  return [...new Set(phrases.map((phrase) => wordsOfPhrase(phrase)[0] ?? ''))];
}
