import { dash, inOrder, maybe, NONE, only, type Form } from './form';
import type { Reading } from './reading';
import { endOfSpacedThousands, isWithinSpacedThousands } from './spaced-thousands';

/** Of one row of digits. */
export const MOST_DIGITS = 15;
const BETWEEN_DIGITS = ".,:'’-\u2010\u2011\u2013";
/** Between thousands. A usual space is another matter: see `spaced-thousands.ts`. */
const GROUPING: ReadonlySet<string> = new Set(".,'’\u00a0\u2009\u202f");

/** A number in digits: `3`, `3.5`, `1,000`, `1 000`, `5.000,00`, `1½`; never part of `1.2.3`, `10:30`, `3/4`. */
export const numeral: Form = (reading, from) => {
  const end = from === 0 ? firstNumeralEnd(reading) : numeralEnd(reading, from);
  return end === 0 ? NONE : only(end);
};

/** The index of the piece behind the number that a reading begins with; 0 if it begins with none. */
export function firstNumeralEnd(reading: Reading): number {
  reading.numeralEnd ??= numeralEnd(reading, 0);
  return reading.numeralEnd;
}

function numeralEnd(reading: Reading, from: number): number {
  const first = digitsAt(reading, from);
  if (first > MOST_DIGITS || first === 0) return 0;
  let at = from + 1;
  const grouping = reading.piece(at)?.text ?? '';
  if (first <= 3 && GROUPING.has(grouping)) {
    while (reading.piece(at)?.text === grouping && digitsAt(reading, at + 1) === 3) at += 2;
  } else if (first <= 3 && grouping === ' ' && digitsAt(reading, at + 1) === 3) {
    const end = endOfSpacedThousands(reading.text, reading.piece(from)?.start ?? 0);
    while ((reading.piece(at)?.start ?? end) < end) at += 1;
  }
  const point = reading.piece(at)?.text ?? '';
  const hasGroups = at > from + 1;
  if ((point === '.' || point === ',') && !(hasGroups && point === grouping) && digitsAt(reading, at + 1) > 0) {
    at += digitsAt(reading, at + 1) > MOST_DIGITS ? 0 : 2;
  } else if (point.length === 3 && /^\d\u2044\d$/u.test(point)) at += 1;
  return goesOn(reading, at) ? 0 : at;
}

/** `3-5`, or one number. */
export const numeralOrRange: Form = inOrder(numeral, maybe(inOrder(dash, numeral)));

/** Whether what ended here is rather the beginning of a time, a ratio, an address. */
export const goesOn = (reading: Reading, from: number): boolean =>
  '.,:/'.includes(reading.piece(from)?.text ?? ' ') && digitsAt(reading, from + 1) > 0;

/**
 * Whether the digits at a place go on what stands before: `.3` of `2.3`, `5` of `3-5`, `26` of `Q3/26`, `000` of `1 000`.
 */
export function isWithinNumber(text: string, start: number): boolean {
  const before = text.charAt(start - 1);
  if (before === '/') return true;
  if (!isDigitCode(text.charCodeAt(start - 2))) return false;
  return BETWEEN_DIGITS.includes(before) || (before === ' ' && isWithinSpacedThousands(text, start));
}

/** Whether a word begins with a digit. */
export const beginsWithDigit = (word: string): boolean => isDigitCode(word.charCodeAt(0));

/** Whether a UTF-16 unit is a digit of ASCII. */
export const isDigitCode = (code: number): boolean => code >= 0x30 && code <= 0x39;

function digitsAt(reading: Reading, index: number): number {
  const piece = reading.piece(index);
  return piece?.kind === 'digits' ? piece.text.length : 0;
}
