import { ANY_LETTER, letterBit } from './alphabet';
import type { Matcher } from './compiled-rules';
import type { Meaning } from './meaning';
import { NO_MEANING } from './vocabulary';
import { ANY_WORD, NO_WORD } from './word-filter';

/** Words that are kept in mind at most, for the next texts, and how long they are at most. */
const MOST_KNOWN = 20_000;
const LONGEST_KNOWN = 32;

/** What a word of a text means to the phrases; kept in mind, because words return. */
export function meaningOfWord({ vocabulary, tree, known }: Matcher, word: string): Meaning {
  const met = known.byWord.get(word);
  if (met !== undefined) return met;
  const meaning = vocabulary.meaningOf(vocabulary.fold(word), tree.root);
  if (word.length <= LONGEST_KNOWN) {
    if (known.byWord.size >= MOST_KNOWN) known.byWord.clear();
    known.byWord.set(copyOf(word), meaning);
  }
  return meaning;
}

/**
 * The same word on its own: a piece of 13 units or more would keep the whole text that it was cut from.
 *
 * @see https://github.com/v8/v8/blob/main/src/objects/string.h `SlicedString::kMinLength`
 */
const copyOf = (word: string): string => word.split('').join('');

/** What a word means at whose end the filter is in a state: mostly that tells it, so that the word is not read again. */
export function meaningInState(matcher: Matcher, state: number, text: string, start: number, end: number): Meaning {
  const { filter, alphabet, endingLetters } = matcher.words;
  let number = filter.words[state] ?? ANY_WORD;
  if (number === NO_WORD) return NO_MEANING;
  if (number < 0) {
    const last = alphabet.units[alphabet.classes[text.charCodeAt(end - 1)] ?? 0] ?? 0;
    // The unit of what is no letter of a pattern, or has to be looked at, is 0.
    const mayEndSo = last === 0 ? ANY_LETTER : letterBit(last);
    number = (mayEndSo & endingLetters) === 0 ? -number : ANY_WORD;
  }
  if (number === ANY_WORD) return meaningOfWord(matcher, text.slice(start, end));
  const known = matcher.known.byNumber[number];
  if (known !== undefined) return known;
  const meaning = matcher.vocabulary.meaningOf(matcher.vocabulary.fold(text.slice(start, end)), matcher.tree.root);
  matcher.known.byNumber[number] = meaning;
  return meaning;
}
