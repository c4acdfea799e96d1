import type { Span } from '../issue-text';
import { ANY_LETTER, mayFollow, SEPARATOR, SPECIAL } from './alphabet';
import type { Matcher } from './compiled-rules';
import type { Meaning } from './meaning';
import { meaningInState, meaningOfWord } from './meaning-of-word';
import { scanWords } from './scan-words';
import { nextWordStart, widthBefore, wordEnd, wordEndFrom, wordStart } from './word-borders';
import { DEAD } from './word-filter';

/** A word of a text that means something to phrases. */
export interface FoundWord extends Span {
  readonly meaning: Meaning;
}

/**
 * Hands on every word of a text that a phrase may begin with, in order.
 *
 * @param take returns false to stop
 * @returns whether all of them were taken
 */
export function findWords(matcher: Matcher, text: string, take: WordTaker): boolean {
  const { alphabet, filter } = matcher.words;
  const { nextLetters, lengths } = filter;
  const { values, length, isPlain } = scanWords(matcher.words, text);
  for (let at = 0; at < length; at += 2) {
    const border = values[at] ?? 0;
    const state = values[at + 1] ?? DEAD;
    const isAlone = state === DEAD;
    if (!isAlone && !mayFollow(alphabet, text, border, nextLetters[state] ?? ANY_LETTER)) continue;
    const end = isPlain ? border : wordEnd(alphabet, text, border);
    const known = isPlain ? (lengths[state] ?? 0) : 0;
    const start = known > 0 ? end - known : isAlone ? end - widthBefore(text, end) : wordStart(alphabet, text, end);
    const meaning = isAlone
      ? meaningOfWord(matcher, text.slice(start, end))
      : meaningInState(matcher, state, text, start, end);
    if (meaning.weight > 0 && !take.take(meaning, start, end)) return false;
  }
  return true;
}

/** Who is handed words. */
export interface WordTaker {
  /** Takes a word; returns false to stop. */
  take(meaning: Meaning, start: number, end: number): boolean;
}

/** The word that comes next behind a place, and what it means; undefined if none comes. */
export function wordBehind(matcher: Matcher, text: string, place: number): FoundWord | undefined {
  const { alphabet, filter } = matcher.words;
  const { classes } = alphabet;
  const { table, shift, root } = filter;
  const start = nextWordStart(alphabet, text, place);
  if (start === undefined) return undefined;
  let state = root;
  for (let at = start; ; at += 1) {
    const letter = at < text.length ? (classes[text.charCodeAt(at)] ?? SPECIAL) : SEPARATOR;
    if (letter === SPECIAL) break;
    if (letter === SEPARATOR) return { start, end: at, meaning: meaningInState(matcher, state, text, start, at) };
    state = table[(state << shift) + letter] ?? DEAD;
  }
  const end = wordEndFrom(alphabet, text, start);
  return { start, end, meaning: meaningOfWord(matcher, text.slice(start, end)) };
}
