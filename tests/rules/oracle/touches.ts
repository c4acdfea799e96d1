import type { Span } from '#rules';

/** Whether two stretches of a text have a character in common. */
export const touches = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;
