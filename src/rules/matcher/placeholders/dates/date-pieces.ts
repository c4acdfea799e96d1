import {
  dash,
  digits,
  either,
  inOrder,
  licensed,
  listed,
  maybe,
  NONE,
  sign,
  soft,
  space,
  where,
  when,
} from '../reading/form';
import type { Form } from '../reading/form';
import { goesOn } from '../reading/numeral';
import { isClear, isUnambiguous, writesDots } from '../reading/conditions';

/** Nothing more may come than a sign, a number or the end: `may` is a verb in `step 3 may fail`, a month in `3 may.` */
const atPhraseEnd: Form = where((reading, from) => {
  const next = reading.piece(from);
  return next?.kind !== 'letters' && (soft(reading, from) === NONE || reading.piece(from + 1)?.kind !== 'letters');
});

const numberEnds: Form = where((reading, from) => !goesOn(reading, from) && reading.piece(from)?.text !== '%');

/** Small words with what parts them from the next: `of the `, `de `. */
export const between: Form = inOrder(listed('between'), soft, maybe(inOrder(listed('between'), soft)));

const fourDigits = digits([4], 1900, 2099);
const shortYear: Form = inOrder(sign("'’"), digits([2], 0, 99));
const withYear: Form = either(
  inOrder(maybe(sign(',.')), space, maybe(between), either(fourDigits, shortYear)),
  inOrder(dash, fourDigits),
);

/** `2026`, perhaps after a comma or a small word. */
export const year: Form = inOrder(withYear, numberEnds);
/** A year that stands alone. */
export const bareYear: Form = inOrder(fourDigits, numberEnds);

/** The end of an ordinal number: `th`, `.` */
const ordinal: Form = either(listed('ordinals'), sign('.'));
const dayNumber = digits([1, 2], 1, 31);
/** `14`, `14th`, `14.`, `14–18`, `14.–18.`, `14 - 18` */
const days: Form = inOrder(
  dayNumber,
  maybe(ordinal),
  maybe(inOrder(maybe(space), dash, maybe(space), dayNumber, maybe(ordinal))),
);
const ordinalDay: Form = inOrder(dayNumber, listed('ordinals'));

/** Any name of a month, with the full stop of a short form if more follows. */
const month: Form = listed('months');
const monthBeforeMore: Form = inOrder(month, maybe(sign('.')));

/** A month that needs no neighbour, or is written like a name. */
export const clearMonth: Form = when(isClear, month);
/** An ambiguous month only with its year or at the end of a phrase. */
export const monthAndYear: Form = either(clearMonth, inOrder(month, atPhraseEnd), inOrder(monthBeforeMore, year));
/** Any month, ambiguous or not. */
export const anyMonth: Form = either(month, inOrder(monthBeforeMore, year));

/** `14 March`, `14th of March 2026`, `14. März`, `14-Mar-26`, `14–18 March` */
export const dayMonth: Form = either(
  inOrder(days, either(inOrder(maybe(soft), monthAndYear), inOrder(soft, between, anyMonth))),
  inOrder(dayNumber, either(inOrder(ordinal, maybe(space), anyMonth), inOrder(dash, month, dash, digits([2], 0, 99)))),
  licensed(inOrder(days, soft, anyMonth)),
);

/** `March 14`, `Mar. 14th, 2026`, `March 14–18` */
export const monthDay: Form = either(
  when(isClear, inOrder(monthBeforeMore, soft, maybe(between), days, numberEnds, maybe(year))),
  inOrder(monthBeforeMore, soft, maybe(between), either(ordinalDay, inOrder(days, either(year, atPhraseEnd)))),
  licensed(inOrder(month, soft, days, numberEnds)),
);

/** A month by itself: unambiguous, or with a year, or after `by`. */
export const lonelyMonth: Form = either(when(isUnambiguous, month), inOrder(monthBeforeMore, year), licensed(month));

/** `14th` after `by the`. */
export const lonelyDay: Form = licensed(
  inOrder(dayNumber, either(listed('ordinals'), when(writesDots, sign('.'))), atPhraseEnd),
);

/** `2026` after `by`, if it counts nothing: not `by 2026 items`. */
export const lonelyYear: Form = licensed(inOrder(digits([4], 2000, 2099), numberEnds, atPhraseEnd));
