import type { Span } from '#rules';

import type { Reading } from './reading';

/** How many words begin in a stretch of a text. */
export const countWords = ({ words }: Reading, { start, end }: Span): number =>
  words.filter((word) => word.start >= start && word.start < end).length;
