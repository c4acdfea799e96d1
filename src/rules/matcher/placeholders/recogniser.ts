import type { FieldText, Span } from '../../issue-text';
import type { Calendar } from '../../languages/language';
import type { Reading } from './reading/reading';

/** How one kind of placeholder is found in a text. */
export type Recogniser = AtWords | Throughout;

/**
 * Looks only where certain words stand, so that a text without them costs nothing.
 */
export interface AtWords {
  readonly look: 'at-words';
  /** Whole words (folded) at which it may begin. */
  readonly words: (calendar: Calendar) => readonly string[];
  /** Whether it may begin at any word that begins with a digit. */
  readonly atDigits: boolean;
  /**
   * Whether one may begin at a word (folded) although nothing comes next that could be part of it: a sign that parts, or a
   * word of no placeholder. It may be true too often.
   */
  readonly standsAlone: (word: string, calendar: Calendar) => boolean;
  /**
   * The longest one that begins at a word, or with a sign directly before it (`€ 5k`). Reads a bounded stretch of text.
   *
   * @param reading what stands from the word's start on
   */
  readonly recognise: (reading: Reading) => Span | undefined;
}

/** Looks through the whole text for a sign that is rare, with `indexOf`. */
export interface Throughout {
  readonly look: 'throughout';
  /** All of them, in order. */
  readonly findAll: (text: FieldText) => readonly Span[];
}
