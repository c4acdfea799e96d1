import type { Span } from '../issue-text';
import type { TraitsOf } from './alphabet';
import { widthAt } from './word-borders';

/** A word as it is compared, and where it stands. */
export interface Word extends Span {
  readonly folded: string;
  /** Whether it is one character of a script without spaces between words. */
  readonly isUnspaced: boolean;
}

/**
 * All words of a text, in order: the plain way, for patterns, and where the scan's filter is of no use.
 *
 * @see ../../../docs/decisions.md why folding goes character by character
 */
export function readWords(text: string, traitsOf: TraitsOf): readonly Word[] {
  const words: Word[] = [];
  for (let at = 0; at < text.length;) {
    const { folded, isUnspaced, start, end, next } = readWord(text, at, text.length, traitsOf);
    if (folded !== '') words.push({ folded, isUnspaced, start, end });
    at = next;
  }
  return words;
}

/**
 * The word that begins at a place, behind invisible characters and accents without a letter; an empty one if something
 * else stands there.
 *
 * @param to where reading ends at the latest
 * @returns the word, and the place behind it and what belongs to it, where the next one may begin
 */
export function readWord(text: string, from: number, to: number, traitsOf: TraitsOf): Word & { readonly next: number } {
  let folded = '';
  let start = from;
  let end = from;
  for (let at = from; at < to;) {
    const next = at + widthAt(text, at);
    const { role, folded: piece } = traitsOf(text.slice(at, next));
    if (role === 'word') {
      // An accent without a letter before it begins no word.
      if (folded === '') start = at;
      folded += piece;
      end = next;
    } else if (role !== 'invisible') {
      if (folded !== '') return { folded, isUnspaced: false, start, end, next: at };
      const isUnspaced = role === 'unspaced';
      return { folded: isUnspaced ? piece : '', isUnspaced, start: at, end: next, next };
    }
    at = next;
  }
  return { folded, isUnspaced: false, start, end, next: to };
}
