import stem from 'wink-porter2-stemmer';

/** No English word is longer; the stemmer takes the square of a word's length, and texts can hold a word of 30,000. */
const LONGEST_WORD = 40;

/**
 * The Porter2 stem of a folded word. Names with digits or underscores and words of other letters have no forms: they are
 * their own stem.
 *
 * @see https://snowballstem.org/algorithms/english/stemmer.html
 */
export function stemEnglish(word: string): string {
  return word.length <= LONGEST_WORD && /^[a-z]+$/.test(word) ? stem(word) : word;
}
