/** One word of a pattern: the whole word, or its beginning (`schedul*`). */
export interface PatternWord {
  /** As written, without the asterisk. */
  readonly text: string;
  readonly match: 'whole' | 'prefix';
}

/** Words in this order with nothing but spaces or hyphens between them, any case. */
export interface Pattern {
  readonly words: readonly PatternWord[];
}

/** Why a pattern cannot be read. */
export interface PatternFault {
  /** UTF-16 offset into the pattern. */
  readonly position: number;
  /** What should stand there, to complete "expected …". */
  readonly expected: string;
  /** A pattern that is probably meant. */
  readonly suggestion?: string;
}
