import type { Reading } from './reading';

/** Whether something before the place makes a date of what might be none: a word such as `by`, or a weekday. */
export const isLicensed = (reading: Reading, from: number): boolean => from > 0 || reading.licensed;

/** Whether the word there means nothing else. */
export const isUnambiguous = (reading: Reading, from: number): boolean =>
  !reading.lexicon.ambiguous.has(reading.piece(from)?.text ?? '');

/** Whether the word there is unambiguous, or written like a name. */
export const isClear = (reading: Reading, from: number): boolean =>
  isUnambiguous(reading, from) || isNamed(reading, from);

/** Whether days are written with a full stop: `14. März`. */
export const writesDots = (reading: Reading): boolean => reading.lexicon.ordinals.has('.');

function isNamed(reading: Reading, from: number): boolean {
  const first = reading.text.charAt(reading.piece(from)?.start ?? reading.text.length);
  return !reading.lexicon.capitals || first !== first.toLowerCase();
}
