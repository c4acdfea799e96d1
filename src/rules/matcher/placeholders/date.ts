import type { Calendar } from '../../languages/language';
import type { Span } from '../../issue-text';
import { listBits, type ListBits, type WordList } from './reading/lexicon';
import { isUnambiguous } from './reading/conditions';
import { between, dayMonth, lonelyDay, lonelyMonth, lonelyYear, monthDay } from './dates/date-pieces';
import { numericDate } from './dates/numeric-date';
import {
  edgeOfPeriod,
  licensedPeriod,
  numberedPeriod,
  ordinalPeriod,
  periodOfYear,
  relativePeriod,
} from './dates/period-date';
import {
  byList,
  either,
  inOrder,
  licensed,
  listed,
  longest,
  maybe,
  sign,
  space,
  when,
  type Form,
} from './reading/form';
import { firstWords } from './reading/first-words';
import type { Piece } from './reading/piece';
import type { Reading } from './reading/reading';
import { beginsWithDigit, isDigitCode, isWithinNumber } from './reading/numeral';
import type { AtWords } from './recogniser';

/** Those of which a word is a date by itself. */
const ALONE = listBits('days', 'weekdays', 'months');
/**
 * The lists that a word behind a space may stand in for a date to go on, by those of its first word; always also the first
 * word's own, because an entry may have several words.
 */
const BEHIND: readonly { readonly of: ListBits; readonly behind: ListBits }[] = [
  { of: listBits('days'), behind: listBits('days') },
  {
    of: listBits('weekdays'),
    behind: listBits('weekdays', 'between', 'relativeAfter', 'months', 'relative', 'edges', 'periods'),
  },
  { of: listBits('months'), behind: listBits('months', 'between', 'relativeAfter') },
  { of: listBits('relative'), behind: listBits('relative', 'periods', 'weekdays', 'months', 'quarters') },
  {
    of: listBits('edges'),
    behind: listBits('edges', 'between', 'periods', 'weekdays', 'months', 'quarters', 'halves', 'weeks', 'relative'),
  },
  { of: listBits('periods'), behind: listBits('periods', 'relativeAfter', 'edges') },
  { of: listBits('quarters'), behind: listBits('quarters', 'between') },
  { of: listBits('halves'), behind: listBits('halves', 'between') },
  { of: listBits('weeks'), behind: listBits('weeks', 'between') },
];
const BEHIND_DAY = listBits('months', 'between', 'ordinals');
const fromDay: Form = either(numericDate, dayMonth, ordinalPeriod, lonelyDay);
const fromYear: Form = either(numericDate, periodOfYear, lonelyYear);
const fromDayOrYear: Form = either(fromDay, fromYear);

/** `Friday`, or `Fri` after `by`. */
const lonelyWeekday: Form = either(when(isUnambiguous, listed('weekdays')), licensed(listed('weekdays')));
/** `Friday`; `Fri` only after `by` or before a date: `Fri, 14 March`, `Friday the 14th` */
const weekday: Form = either(
  lonelyWeekday,
  inOrder(
    listed('weekdays'),
    maybe(sign('.')),
    maybe(sign(',')),
    space,
    either(numericDate, inOrder(maybe(between), either(dayMonth, lonelyDay)), monthDay, relativePeriod, edgeOfPeriod),
  ),
);

/** Where other numbers follow. */
const fromNumbers: Form = either(numericDate, lonelyDay);

/** What is a date whatever comes after it. */
const lonelyWord: Form = byList(
  new Map<WordList, Form>([
    ['days', listed('days')],
    ['weekdays', lonelyWeekday],
    ['months', lonelyMonth],
  ]),
);

const fromWords: Form = byList(
  new Map<WordList, Form>([
    ['days', listed('days')],
    ['weekdays', either(weekday, relativePeriod)],
    ['months', either(monthDay, lonelyMonth, relativePeriod)],
    ['quarters', numberedPeriod],
    ['halves', numberedPeriod],
    ['weeks', numberedPeriod],
    ['relative', relativePeriod],
    ['edges', edgeOfPeriod],
    ['periods', either(relativePeriod, licensedPeriod)],
  ]),
);

/**
 * `{date}`: a day, month, quarter or the like, in digits or words, without the word before it that may tell it (`by`).
 * All forms are those of the calendar's language, except for digits, which mean the same everywhere.
 */
export const date: AtWords = {
  look: 'at-words',
  atDigits: true,
  words: beginnings,
  standsAlone: (word, calendar) => beginsWithDigit(word) || isDay(calendar, word),
  recognise: (reading) => {
    const { text, start } = reading;
    const first = reading.digits > 0 ? undefined : reading.piece(0);
    if (first?.kind === 'letters') return fromWord(reading, first);
    // After a dash from one date to another begins one: `12.5.2026–14.5.2026`.
    if (isWithinNumber(text, start) && text.charAt(start - 1) !== '–') return undefined;
    return mayBeginWithDigits(reading) ? longest(reading, formOfDigits(reading)) : undefined;
  },
};

function fromWord(reading: Reading, first: Piece): Span | undefined {
  const lists = reading.listsOf(first);
  let behind = 0;
  for (const word of BEHIND) if ((word.of & lists) !== 0) behind |= word.behind;
  if (reading.mayGoOnAs(behind)) return longest(reading, fromWords);
  return (lists & ALONE) === 0 ? undefined : longest(reading, lonelyWord);
}

/** How dates are written that begin with so many digits; 0: it is not known how many. */
function formOfDigits(reading: Reading): Form {
  if (isOfNumbers(reading)) return fromNumbers;
  if (reading.digits === 0) return fromDayOrYear;
  return reading.digits === 4 ? fromYear : fromDay;
}

/** Whether other numbers follow, behind a sign: `14.3.`, `3/14/26`. */
function isOfNumbers({ text, start, digits }: Reading): boolean {
  if (digits !== 1 && digits !== 2) return false;
  const sign = text.charAt(start + digits);
  return (sign === '.' || sign === '/') && isDigitCode(text.charCodeAt(start + digits + 1));
}

/** Days and months have two digits at most, years four; only a year stands alone. */
function mayBeginWithDigits(reading: Reading): boolean {
  const { text, start, digits } = reading;
  if (digits === 0) return true;
  if (reading.isAlone && digits !== 4) return false;
  if (digits === 4) return text.startsWith('20', start) || text.startsWith('19', start);
  return digits <= 2 && reading.mayGoOnAs(BEHIND_DAY);
}

/** Only what is one word: the others go on with words of the calendar. */
function isDay({ days, months, weekdays }: Calendar, word: string): boolean {
  return [days, months, weekdays].flat(2).includes(word);
}

function beginnings(calendar: Calendar): readonly string[] {
  const { days, relative, edges, periods, weeks, quarters, halves } = calendar;
  const names = [calendar.months, calendar.weekdays].flat(2);
  const numbered = [numberedWords(quarters, 4), numberedWords(halves, 2), numberedWords(weeks, 53)];
  return firstWords([names, days, relative, edges, periods, weeks, quarters, halves, ...numbered].flat());
}

/** `q1` to `q4`: with its number written to it, it is a word of its own. */
function numberedWords(words: readonly string[], most: number): readonly string[] {
  const numbers = Array.from({ length: most }, (_, index) => String(index + 1));
  const padded = most > 9 ? numbers.slice(0, 9).map((number) => `0${number}`) : [];
  return words.flatMap((word) => [...numbers, ...padded].map((number) => word + number));
}
