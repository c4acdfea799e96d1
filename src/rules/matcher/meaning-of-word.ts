import type { Matcher } from './compiled-rules';
import type { Meaning } from './vocabulary';

/** Words that are kept in mind at most, for the next texts; and how long they are at most. */
const MOST_KNOWN = 20_000;
const LONGEST_KNOWN = 40;

/** What a word of a text means to the phrases; kept in mind, because words return. */
export function meaningOfWord({ vocabulary, known }: Matcher, word: string): Meaning {
  const met = known.byWord.get(word);
  if (met !== undefined) return met;
  const meaning = vocabulary.meaningOf(vocabulary.fold(word));
  if (word.length <= LONGEST_KNOWN) {
    if (known.byWord.size >= MOST_KNOWN) known.byWord.clear();
    known.byWord.set(word, meaning);
  }
  return meaning;
}
