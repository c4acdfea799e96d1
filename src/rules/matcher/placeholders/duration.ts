import {
  isSoft,
  dash,
  digits,
  either,
  inOrder,
  listed,
  longest,
  maybe,
  soft,
  space,
  when,
  where,
  word,
  type Form,
} from './reading/form';
import { isUnambiguous } from './reading/conditions';
import { firstWords } from './reading/first-words';
import { listBits } from './reading/lexicon';
import { firstNumeralEnd, isWithinNumber, numeral } from './reading/numeral';
import type { Reading } from './reading/reading';
import type { AtWords } from './recogniser';

/** `3D` is no three days: short forms of one letter are written small. */
const isUnit = (reading: Reading, from: number): boolean => {
  const piece = reading.piece(from);
  if (piece === undefined) return false;
  return piece.text.length > 1 || reading.text.slice(piece.start, piece.end) === piece.text;
};
const unit: Form = when(isUnit, listed('units'));
/** `a second reviewer` is none, `3 seconds` is. */
const unambiguousUnit: Form = when(
  isUnambiguous,
  inOrder(
    where((reading, from) => (reading.piece(from)?.text.length ?? 0) > 1),
    unit,
  ),
);

const minutes: Form = digits([1, 2], 0, 59);
const HOURS: ReadonlySet<string> = new Set(['h']);
/** `h 30m`, `h30`: after hours `m` are minutes in every language; by itself it might be metres or millions. */
const hoursAndMinutes: Form = inOrder(
  word(HOURS),
  either(minutes, inOrder(maybe(space), minutes, word(new Set(['m', 'min'])))),
);
const measured: Form = either(
  inOrder(maybe(soft), unit),
  hoursAndMinutes,
  inOrder(soft, listed('between'), soft, unit),
);
const inDigits: Form = inOrder(numeral, maybe(inOrder(maybe(space), dash, maybe(space), numeral)), measured);
const next: Form = inOrder(maybe(soft), numeral, measured);

const count: Form = listed('counts');
const nextCount: Form = inOrder(soft, count);
const of: Form = inOrder(soft, listed('between'));

// `3 days`, `1 day 4 hours`
const fromDigits: Form = inOrder(inDigits, maybe(inOrder(next, maybe(next))));
// `half a day`, `a couple of weeks`
const fromWords: Form = inOrder(count, maybe(nextCount), maybe(nextCount), maybe(of), soft, unambiguousUnit);

const BEHIND_COUNT = listBits('counts', 'between', 'units');
const BEHIND_NUMBER = listBits('units', 'between');

/** `{duration}`: a stretch of time: `3 days`, `two weeks`, `a couple of weeks`, `3-5 days`, `1.5 h`, `2h 30m`. */
export const duration: AtWords = {
  look: 'at-words',
  atDigits: true,
  words: ({ counts }) => firstWords(counts),
  standsAlone: () => false,
  recognise: (reading) => {
    if (reading.isAlone || isWithinNumber(reading.text, reading.start)) return undefined;
    if (reading.digits === 0 && reading.piece(0)?.kind !== 'digits') {
      return isSoft(reading.piece(1)) && reading.mayGoOnAs(BEHIND_COUNT) ? longest(reading, fromWords) : undefined;
    }
    const end = firstNumeralEnd(reading);
    return end > 0 && reading.mayGoOnAs(BEHIND_NUMBER, HOURS, end) ? longest(reading, fromDigits) : undefined;
  },
};
