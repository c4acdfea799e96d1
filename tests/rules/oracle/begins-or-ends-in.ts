import type { Span } from '#rules';

/** Whether the first or the last character of a match lies in a stretch of the text. */
export const beginsOrEndsIn = ({ start, end }: Span, stretch: Span): boolean =>
  [start, end - 1].some((at) => at >= stretch.start && at < stretch.end);
