/** A place where a matcher found a pattern: UTF-16 offsets into the text as it was given. */
export interface Hit {
  readonly pattern: string;
  readonly start: number;
  readonly end: number;
}

/** What an app could use in place of ours: all places of all its patterns in a text, overlaps kept. */
export type TextMatcher = (text: string) => readonly Hit[];
