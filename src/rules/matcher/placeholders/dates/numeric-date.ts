import { NONE, only, type Form } from '../reading/form';
import { goesOn } from '../reading/numeral';
import type { Reading } from '../reading/reading';
import { isLicensed, writesDots } from '../reading/conditions';

/** The 29th of February too: whether there is one does not matter here. */
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2099;
const HYPHENS = '-\u2010\u2011';
const SENTENCE_GOES_ON = /^[\p{Ll}\p{Nd},;:)\-\u2013]$/u;

/** Three or two numbers with the same sign between, and where they end. */
interface Numbers {
  readonly sign: string;
  readonly parts: readonly string[];
  /** Index of the piece after them. */
  readonly after: number;
}

/** A date in digits: `2026-03-14`, `2026/03/14`, `14.03.2026`, `14.3.`, `3/14/26`, `03/2026`, `2026-03`. */
export const numericDate: Form = (reading, from) => {
  const numbers = readNumbers(reading, from);
  if (numbers === undefined) return NONE;
  const { parts, after } = numbers;
  if (parts.length === 2) {
    if (isMonthOfYear(numbers) || isSlashed(reading, numbers, from)) return only(after);
    return isDotted(reading, numbers, from) ? only(after + 1) : NONE;
  }
  if (!isFullDate(numbers, writesDots(reading) && isLicensed(reading, from))) return NONE;
  const time = afterTime(reading, after);
  return time === undefined ? only(after) : only(after) | only(time);
};

function readNumbers(reading: Reading, from: number): Numbers | undefined {
  const first = digitsAt(reading, from);
  const sign = signAt(reading, from + 1);
  if (first === undefined || sign === undefined) return undefined;
  const parts = [first];
  let after = from + 1;
  while (parts.length < 3 && signAt(reading, after) === sign) {
    // `14. 3. 2026`
    const isSpaced = sign === '.' && reading.piece(after + 1)?.kind === 'space';
    const next = after + (isSpaced ? 2 : 1);
    const digits = digitsAt(reading, next);
    if (digits === undefined) break;
    parts.push(digits);
    after = next + 1;
  }
  if (parts.length < 2 || goesOn(reading, after) || goesOnAsChain(reading, after)) return undefined;
  return { sign, parts, after };
}

/** `2026-03-14-2` */
function goesOnAsChain(reading: Reading, at: number): boolean {
  return signAt(reading, at) !== undefined && digitsAt(reading, at + 1) !== undefined;
}

function isFullDate({ sign, parts }: Numbers, dotsAreDates: boolean): boolean {
  const [first = '', second = '', third = ''] = parts;
  if (isYear(first)) return second.length <= 2 && isDay(third, second);
  if (first.length > 2 || second.length > 2) return false;
  const isEither = isDay(first, second) || (sign !== '.' && isDay(second, first));
  if (isYear(third)) return isEither;
  // `since 10.3.12` speaks of a version, `12-03-45` is a phone number.
  const isPadded = sign === '.' && second.length === 2 && second.startsWith('0');
  return third.length === 2 && isEither && (sign === '/' || isPadded || (sign === '.' && dotsAreDates));
}

/** `3/2026`, `03-2026`, `2026-03`; `3.2026` is a number. */
function isMonthOfYear({ sign, parts }: Numbers): boolean {
  const [first = '', second = ''] = parts;
  if (sign === '.') return false;
  return (
    (isYear(second) && isMonth(first) && (sign === '/' || first.length === 2)) ||
    (isYear(first) && second.length === 2 && isMonth(second))
  );
}

function isSlashed(reading: Reading, { sign, parts }: Numbers, from: number): boolean {
  const [first = '', second = ''] = parts;
  // `3/4` is a part of something far more often.
  const isNoRatio = Number(first) > 12 || Number(second) > 12 || first.startsWith('0') || second.startsWith('0');
  return sign === '/' && isNoRatio && isLicensed(reading, from) && (isDay(first, second) || isDay(second, first));
}

/** Whether `14.3.` is a date rather than a number at the end of a sentence or before a heading. */
function isDotted(reading: Reading, { sign, parts, after }: Numbers, from: number): boolean {
  const [day = '', month = ''] = parts;
  if (sign !== '.' || reading.piece(after)?.text !== '.' || !isDay(day, month)) return false;
  if (month.startsWith('0')) return true;
  if (writesDots(reading) && isLicensed(reading, from)) return true;
  const isFirst = isAtLineStart(reading);
  const next = reading.piece(after + 1);
  const following = next?.kind === 'space' ? reading.piece(after + 2) : next;
  if (following === undefined) return isFirst;
  return !isFirst && SENTENCE_GOES_ON.test(String.fromCodePoint(reading.text.codePointAt(following.start) ?? 0));
}

function isAtLineStart({ text, start }: Reading): boolean {
  return start === 0 || text.charAt(start - 1) === '\n';
}

/** The time of a moment in ISO 8601, which is one word with its date: `T10:00:00.000Z`. */
function afterTime(reading: Reading, from: number): number | undefined {
  const mark = reading.piece(from);
  if (mark?.text !== 't') return undefined;
  let at = from + 1;
  while (at < from + 12) {
    const { kind, text } = reading.piece(at) ?? { kind: 'space', text: '' };
    const isPart =
      kind === 'digits' || text === 'z' || (':.+-'.includes(text) && digitsAt(reading, at + 1) !== undefined);
    if (kind === 'space' || !isPart) break;
    at += 1;
  }
  return at;
}

function isDay(day: string, month: string): boolean {
  const days = DAYS[Number(month) - 1];
  return days !== undefined && day.length <= 2 && month.length <= 2 && Number(day) >= 1 && Number(day) <= days;
}

function isMonth(month: string): boolean {
  return month.length <= 2 && Number(month) >= 1 && Number(month) <= 12;
}

function isYear(year: string): boolean {
  return year.length === 4 && Number(year) >= FIRST_YEAR && Number(year) <= LAST_YEAR;
}

function digitsAt(reading: Reading, index: number): string | undefined {
  const piece = reading.piece(index);
  return piece?.kind === 'digits' ? piece.text : undefined;
}

function signAt(reading: Reading, index: number): string | undefined {
  const sign = reading.piece(index)?.text ?? '';
  if (sign === '.' || sign === '/') return sign;
  return sign !== '' && HYPHENS.includes(sign) ? '-' : undefined;
}
