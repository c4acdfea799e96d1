import { dash, either, inOrder, listed, longest, maybe, soft, space, when, where, type Form } from './reading/form';
import { firstWords } from './reading/first-words';
import { isWithinNumber, numeral } from './reading/numeral';
import { Reading } from './reading/reading';
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
  (reading, from) => !reading.lexicon.ambiguous.has(reading.piece(from)?.text ?? ''),
  inOrder(
    where((reading, from) => (reading.piece(from)?.text.length ?? 0) > 1),
    unit,
  ),
);

const range: Form = inOrder(numeral, maybe(inOrder(maybe(space), dash, maybe(space), numeral)));
const inDigits: Form = inOrder(range, maybe(soft), unit);
const next: Form = inOrder(maybe(soft), inDigits);

const count: Form = listed('counts');
const nextCount: Form = inOrder(soft, count);
const of: Form = inOrder(soft, listed('between'));

const form: Form = either(
  // `2h 30m`, `1 day 4 hours`
  inOrder(inDigits, maybe(inOrder(next, maybe(next)))),
  // `half a day`, `a couple of weeks`
  inOrder(count, maybe(nextCount), maybe(nextCount), maybe(of), soft, unambiguousUnit),
);

/** `{duration}`: a stretch of time: `3 days`, `two weeks`, `a couple of weeks`, `3-5 days`, `1.5 h`, `2h 30m`. */
export const duration: AtWords = {
  look: 'at-words',
  atDigits: true,
  words: ({ counts }) => firstWords(counts),
  recognise: (text, start, calendar) =>
    isWithinNumber(text, start) ? undefined : longest(new Reading(text, start, calendar), form),
};
