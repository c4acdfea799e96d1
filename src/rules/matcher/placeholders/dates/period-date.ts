import {
  dash,
  digits,
  either,
  inOrder,
  licensed,
  listed,
  maybe,
  sign,
  soft,
  space,
  when,
  where,
  word,
} from '../reading/form';
import type { Form } from '../reading/form';
import { goesOn } from '../reading/numeral';
import type { WordList } from '../reading/lexicon';
import type { Reading } from '../reading/reading';
import { isUnambiguous, writesDots } from '../reading/conditions';
import { anyMonth, bareYear, between, clearMonth, monthAndYear, year } from './date-pieces';

const numberEnds: Form = where((reading, from) => !goesOn(reading, from));
/** `/26`, ` 2026`, `-2026`, ` '26` */
const partYear: Form = either(
  year,
  inOrder(either(sign('/'), dash), either(bareYear, inOrder(digits([2], 0, 99), numberEnds))),
  inOrder(sign("'’"), digits([2], 0, 99)),
);

/** `Q3`, `quarter 3`: a single letter has its number written to it. */
const numbered = (list: WordList, number: Form): Form =>
  either(inOrder(listed(list), number), inOrder(when(isLong, listed(list)), maybe(sign('.')), soft, number));
const isLong = (reading: Reading, from: number): boolean => (reading.piece(from)?.text.length ?? 0) > 1;

const quarter: Form = numbered('quarters', digits([1], 1, 4));
const half: Form = numbered('halves', digits([1], 1, 2));
const weekOfYear = digits([1, 2], 1, 53);
const week: Form = numbered('weeks', inOrder(weekOfYear, maybe(inOrder(dash, weekOfYear))));
const endOrYear: Form = either(numberEnds, partYear);

/** Weeks as in ISO 8601: `2026-W12`. */
const isoWeek: Form = inOrder(word(new Set(['w'])), digits([1, 2], 1, 53));

/** `Q3`, `Q3 2026`, `Q3/26`, `H1 2026`, `week 12`, `KW12` */
export const numberedPeriod: Form = either(
  when(isUnambiguous, inOrder(quarter, endOrYear)),
  inOrder(either(quarter, half), partYear),
  licensed(inOrder(either(quarter, half), numberEnds)),
  inOrder(week, endOrYear),
);

const ordinal: Form = either(listed('ordinals'), when(writesDots, sign('.')));

/** `2026-Q3`, `2026 H1`, `2026-W12` */
export const periodOfYear: Form = inOrder(
  bareYear,
  maybe(either(space, dash, sign('/'))),
  either(quarter, half, isoWeek),
  numberEnds,
);

/** `3rd quarter`, `12. KW` */
export const ordinalPeriod: Form = either(
  inOrder(digits([1], 1, 4), ordinal, maybe(space), listed('quarters'), maybe(partYear)),
  inOrder(digits([1, 2], 1, 53), ordinal, maybe(space), listed('weeks'), maybe(partYear)),
);

const sprintNumber: Form = inOrder(soft, digits([1, 2, 3], 0, 999), numberEnds);
/** `week`, `sprint 12`, `year 2026`, French `semaine prochaine` */
const period: Form = inOrder(
  listed('periods'),
  maybe(either(sprintNumber, year, inOrder(soft, listed('relativeAfter')))),
);

/** `next week`, `this Friday`, `last March`; `Friday of next week` */
export const relativePeriod: Form = either(
  inOrder(listed('relative'), soft, either(listed('periods'), listed('weekdays'), clearMonth, quarter)),
  inOrder(either(listed('periods'), listed('weekdays'), clearMonth), soft, listed('relativeAfter')),
);

/** `early next week`, `end of the sprint`, `mid-March`, `end 2026` */
export const edgeOfPeriod: Form = inOrder(
  listed('edges'),
  either(
    inOrder(soft, between, either(period, listed('weekdays'), anyMonth)),
    inOrder(soft, maybe(between), either(quarter, half, week), endOrYear),
    inOrder(soft, maybe(between), either(relativePeriod, bareYear, monthAndYear)),
    inOrder(dash, either(anyMonth, listed('periods'))),
  ),
);

/** `sprint 12`, `month end` after `by` */
export const licensedPeriod: Form = licensed(
  inOrder(listed('periods'), either(sprintNumber, inOrder(soft, listed('edges')))),
);
