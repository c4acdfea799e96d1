import type { Calendar } from '../../languages/language';
import { isUnambiguous } from './reading/conditions';
import { dayMonth, lonelyDay, lonelyMonth, lonelyYear, monthDay } from './dates/date-pieces';
import { numericDate } from './dates/numeric-date';
import { edgeOfPeriod, licensedPeriod, numberedPeriod, periodAfterNumber, relativePeriod } from './dates/period-date';
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
import type { Reading } from './reading/reading';
import { beginsWithDigit, isWithinNumber } from './reading/numeral';
import type { AtWords } from './recogniser';

const BEHIND_DAY = ['months', 'between'] as const;
const fromDigits: Form = either(numericDate, dayMonth, periodAfterNumber, lonelyDay, lonelyYear);

/** `Friday`, or `Fri` after `by`. */
const lonelyWeekday: Form = either(when(isUnambiguous, listed('weekdays')), licensed(listed('weekdays')));
/** `Friday`; `Fri` only after `by` or before a date: `Fri, 14 March` */
const weekday: Form = either(
  lonelyWeekday,
  inOrder(
    listed('weekdays'),
    maybe(sign('.')),
    maybe(sign(',')),
    space,
    either(numericDate, dayMonth, monthDay, lonelyDay, relativePeriod, edgeOfPeriod),
  ),
);

/** What is a date whatever comes after it. */
const lonelyWord: Form = byList({ days: listed('days'), weekdays: lonelyWeekday, months: lonelyMonth });

const fromWords: Form = byList({
  days: listed('days'),
  weekdays: either(weekday, relativePeriod),
  months: either(monthDay, lonelyMonth, relativePeriod),
  quarters: numberedPeriod,
  halves: numberedPeriod,
  weeks: numberedPeriod,
  relative: relativePeriod,
  edges: edgeOfPeriod,
  periods: either(relativePeriod, licensedPeriod),
});

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
    if (reading.piece(0)?.kind === 'letters') return longest(reading, reading.isUnknownNext ? lonelyWord : fromWords);
    if (!mayBeginWithDigits(reading)) return undefined;
    // After a dash from one date to another begins one: `12.5.2026–14.5.2026`.
    const isWithin = isWithinNumber(text, start) && text.charAt(start - 1) !== '–';
    return isWithin ? undefined : longest(reading, reading.isUnknownNext ? lonelyYear : fromDigits);
  },
};

/** Days and months have two digits at most, years four; only a year stands alone. */
function mayBeginWithDigits(reading: Reading): boolean {
  const { digits } = reading;
  if (digits === 0 || digits === 4) return true;
  return digits <= 2 && reading.mayGoOnWith("./-'") && reading.mayGoOnAs(BEHIND_DAY);
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
