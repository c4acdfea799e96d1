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
 * @see ../../../ARCHITECTURE.md why folding goes character by character
 */
export function readWords(text: string, traitsOf: TraitsOf): readonly Word[] {
  const words: Word[] = [];
  let folded = '';
  let start = 0;
  let end = 0;
  const close = (isUnspaced: boolean): void => {
    if (folded !== '') words.push({ folded, isUnspaced, start, end });
    folded = '';
  };
  for (let at = 0; at < text.length;) {
    const next = at + widthAt(text, at);
    const { role, folded: piece } = traitsOf(text.slice(at, next));
    const isUnspaced = role === 'unspaced';
    if (role !== 'word' && role !== 'invisible') close(false);
    if (role === 'word' || isUnspaced) {
      // An accent without a letter before it begins no word.
      if (folded === '') start = at;
      folded += piece;
      end = next;
    }
    if (isUnspaced) close(true);
    at = next;
  }
  close(false);
  return words;
}
