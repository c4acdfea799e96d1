import type { Calendar } from '../../languages/language';
import { isLicensed, isUnambiguous } from './reading/conditions';
import { dayMonth, lonelyDay, lonelyMonth, lonelyYear, monthDay } from './dates/date-pieces';
import { numericDate } from './dates/numeric-date';
import { numberedPeriod, periodAfterNumber, relatedPeriod } from './dates/period-date';
import { either, inOrder, listed, longest, maybe, sign, space, when, type Form } from './reading/form';
import { firstWords } from './reading/first-words';
import { isWithinNumber } from './reading/numeral';
import { Reading } from './reading/reading';
import type { AtWords } from './recogniser';

const fromDigits: Form = either(numericDate, dayMonth, periodAfterNumber, lonelyDay, lonelyYear);

/** `Friday`; `Fri` only after `by` or before a date: `Fri, 14 March` */
const weekday: Form = either(
  when(isUnambiguous, listed('weekdays')),
  when(isLicensed, listed('weekdays')),
  inOrder(
    listed('weekdays'),
    maybe(sign('.')),
    maybe(sign(',')),
    space,
    either(numericDate, dayMonth, monthDay, lonelyDay, relatedPeriod),
  ),
);

const fromWords: Form = either(listed('days'), weekday, monthDay, lonelyMonth, numberedPeriod, relatedPeriod);

/**
 * `{date}`: a day, month, quarter or the like, in digits or words, without the word before it that may tell it (`by`).
 * All forms are those of the calendar's language, except for digits, which mean the same everywhere.
 */
export const date: AtWords = {
  look: 'at-words',
  atDigits: true,
  words: beginnings,
  recognise: (text, start, calendar) => {
    const reading = new Reading(text, start, calendar);
    if (reading.piece(0)?.kind === 'letters') return longest(reading, fromWords);
    return isWithinNumber(text, start) ? undefined : longest(reading, fromDigits);
  },
};

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
