import type { Span } from '#rules';

import { hasHard } from './has-hard';
import type { Reading } from './reading';

/** Whether only soft characters stand in a stretch of a text, or nothing: two mentions may meet within a word. */
export const isJoined = (reading: Reading, { start, end }: Span): boolean =>
  start === end ||
  (!hasHard(reading, { start, end }) && !reading.words.some((word) => word.end > start && word.start < end));
