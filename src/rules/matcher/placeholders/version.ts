import type { Calendar } from '../../languages/language';
import { dayMonth } from './dates/date-pieces';
import { numericDate } from './dates/numeric-date';
import {
  either,
  inOrder,
  listed,
  longest,
  maybe,
  NONE,
  only,
  sign,
  soft,
  where,
  word,
  type Form,
} from './reading/form';
import { VERSION_SIGNS } from './reading/common-words';
import { firstWords } from './reading/first-words';
import { beginsWithDigit, goesOn } from './reading/numeral';
import type { Reading } from './reading/reading';
import { afterStage } from './versions/after-stage';
import { isAddress } from './versions/is-address';
import { readParts } from './versions/read-parts';
import type { AtWords } from './recogniser';

const FULL_STOP = 0x2e;

/** A number of a version that nothing names as one: `2.1.0`, `1.x`, `2.1-rc1`; `2.1` is a number. */
const unnamed: Form = (reading, from) => {
  const read = readParts(reading, from);
  if (read === undefined || read.parts.length < 2) return NONE;
  const { parts, after } = read;
  const stages = afterStage(reading, after);
  if (stages !== NONE) return stages;
  const isOpen = parts.some((part) => part === 'x');
  const isLong = parts.length > 2 && !isGrouped(parts) && !isAddress(parts);
  return (isOpen || isLong) && isNothingElse(reading, from, after) ? only(after) : NONE;
};

/** A number of a version after a word that says so: `2`, `2.3`. */
const named: Form = (reading, from) => {
  const read = readParts(reading, from);
  if (read === undefined || !isNothingElse(reading, from, read.after)) return NONE;
  return only(read.after) | afterStage(reading, read.after);
};

const isNumber: Form = where((reading, from) => reading.piece(from)?.kind === 'digits');

const counted: Form = inOrder(maybe(sign('.,')), soft, either(listed('units'), sign('%')));
/** `release 14 March`, `release 2 weeks later`, `release 50 %` */
const countsNothing: Form = where(
  (reading, from) => dayMonth(reading, from) === NONE && counted(reading, from + 1) === NONE,
);

const form: Form = either(
  unnamed,
  inOrder(word(VERSION_SIGNS), maybe(sign('.')), named),
  inOrder(
    listed('versions'),
    maybe(sign('.:')),
    maybe(soft),
    maybe(word(VERSION_SIGNS)),
    isNumber,
    countsNothing,
    named,
  ),
);

/** `{version}`: `v2.1`, `2.1.0-rc1`, `version 2`, `1.x`, `release 2.3`; not dates, not addresses of four parts. */
export const version: AtWords = {
  look: 'at-words',
  atDigits: true,
  words: beginnings,
  // Of `2.1.0` the word is the first number.
  standsAlone: (word) => /^v\d/.test(word),
  recognise: (reading) => {
    const { text, start, digits } = reading;
    if (digits > 0 && text.charCodeAt(start + digits) !== FULL_STOP) return undefined;
    if (isAfterNumber(reading)) return undefined;
    return longest(reading, form);
  },
};

/** `3.` of `1.2.3.4` */
function isAfterNumber({ text, start }: Reading): boolean {
  return start > 1 && '.,:-'.includes(text.charAt(start - 1)) && beginsWithDigit(text.charAt(start - 2));
}

/** With its number written to it, `v` is another word for each number: these are the ones in use, years too. */
function beginnings({ versions }: Calendar): readonly string[] {
  const small = Array.from({ length: 100 }, (_, index) => `v${index}`);
  const years = Array.from({ length: 50 }, (_, index) => `v${2000 + index}`);
  return ['v', ...small, ...years, ...firstWords(versions)];
}

/** `1.000.000` */
function isGrouped(parts: readonly string[]): boolean {
  return parts.slice(1).every((part) => part.length === 3);
}

function isNothingElse(reading: Reading, from: number, after: number): boolean {
  return !goesOn(reading, after) && reading.piece(after)?.text !== '%' && numericDate(reading, from) === NONE;
}
