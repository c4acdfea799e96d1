/** What a placeholder in braces stands for: `{date}`. */
export const PLACEHOLDERS = ['date', 'duration', 'money', 'person', 'version', 'number', 'url'] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];

/** How many words an ellipsis without a number may stand for. */
export const USUAL_GAP = 12;
/** A longer gap would join what has nothing to do with each other. */
export const LONGEST_GAP = 50;

/**
 * One piece of a pattern. Texts are as written, without the signs around them; words, beginnings and endings may have
 * apostrophes within, always straight ones. A letter and its accent are one character where there is one.
 */
export type PatternElement =
  /** A whole word, in any case: `release`, `don't`. */
  | { readonly kind: 'word'; readonly text: string }
  /** `schedul*`: a word that begins so, with two letters at least. */
  | { readonly kind: 'beginning'; readonly text: string }
  /** `*flow`: a word that ends so, with two letters at least. */
  | { readonly kind: 'ending'; readonly text: string }
  /** `~deliver`: a word with the same stem. */
  | { readonly kind: 'stem'; readonly text: string }
  /**
   * `"As-Is"`: exactly these characters, as words of their own. No quotes or line breaks, and at least one letter. In small
   * letters with signs that words do not have, in any case: `"c++"` is also `C++`. Names with `+`, `#`, `.` or `&` are read so
   * without quotes: `C++`, `.NET`.
   */
  | { readonly kind: 'exact'; readonly text: string }
  /** `{date}` */
  | { readonly kind: 'placeholder'; readonly name: Placeholder }
  /** `…5`: at most so many words between, 1 to {@link LONGEST_GAP}. Never first or last, never two in a row. */
  | { readonly kind: 'gap'; readonly most: number };

/**
 * Pieces in this order, with nothing but spaces, hyphens or apostrophes between two of them, unless a gap stands there.
 */
export interface Pattern {
  readonly elements: readonly PatternElement[];
  /** `^`: the first piece is the first word of its field or of its line. */
  readonly atStart: boolean;
  /** `$`: the last piece is the last word of its field or of its line. */
  readonly atEnd: boolean;
}

/** Why a pattern cannot be read. */
export interface PatternFault {
  /** UTF-16 offset into the pattern. */
  readonly position: number;
  /** What should stand there, to complete "expected …". */
  readonly expected: string;
  /** A pattern that is probably meant; one that can be read. */
  readonly suggestion?: string;
}
