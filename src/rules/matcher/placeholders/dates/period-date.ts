import { dash, digits, either, inOrder, listed, maybe, sign, soft, space, when, where, word } from '../reading/form';
import type { Form } from '../reading/form';
import { goesOn } from '../reading/numeral';
import { isLicensed, isUnambiguous, writesDots } from './conditions';
import { anyMonth, bareYear, between, clearMonth, monthAndYear, year } from './date-pieces';

const numberEnds: Form = where((reading, from) => !goesOn(reading, from));
/** `/26`, ` 2026`, `-2026`, ` '26` */
const partYear: Form = either(
  year,
  inOrder(either(sign('/'), dash), either(bareYear, inOrder(digits([2], 0, 99), numberEnds))),
  inOrder(sign("'’"), digits([2], 0, 99)),
);

const quarterNumber: Form = inOrder(listed('quarters'), maybe(soft), digits([1], 1, 4), numberEnds);
const halfNumber: Form = inOrder(listed('halves'), maybe(soft), digits([1], 1, 2), numberEnds);
const weekNumber: Form = inOrder(
  listed('weeks'),
  maybe(sign('.')),
  maybe(soft),
  digits([1, 2], 1, 53),
  maybe(inOrder(dash, digits([1, 2], 1, 53))),
  numberEnds,
);
/** Weeks as in ISO 8601: `2026-W12`. */
const isoWeek: Form = inOrder(word(new Set(['w'])), digits([1, 2], 1, 53));

/** `Q3`, `Q3 2026`, `Q3/26`, `H1 2026`, `week 12`, `KW12` */
export const numberedPeriod: Form = either(
  when(isUnambiguous, inOrder(quarterNumber, maybe(partYear))),
  when(isLicensed, quarterNumber),
  inOrder(quarterNumber, partYear),
  inOrder(halfNumber, partYear),
  when(isLicensed, halfNumber),
  inOrder(weekNumber, maybe(partYear)),
);

const ordinal: Form = either(listed('ordinals'), when(writesDots, sign('.')));

/** `2026-Q3`, `2026 H1`, `2026-W12`, `3rd quarter`, `12. KW` */
export const periodAfterNumber: Form = either(
  inOrder(bareYear, maybe(either(space, dash, sign('/'))), either(quarterNumber, halfNumber, isoWeek)),
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
const relativePeriod: Form = either(
  inOrder(
    listed('relative'),
    soft,
    either(listed('periods'), listed('weekdays'), clearMonth, halfNumber, quarterNumber),
  ),
  inOrder(either(listed('periods'), listed('weekdays'), clearMonth), soft, listed('relativeAfter')),
);

/** `early next week`, `end of the sprint`, `mid-March`, `end 2026` */
const edgeOfPeriod: Form = inOrder(
  listed('edges'),
  either(
    inOrder(soft, between, either(period, listed('weekdays'), anyMonth)),
    inOrder(soft, maybe(between), either(quarterNumber, halfNumber, weekNumber), maybe(partYear)),
    inOrder(soft, maybe(between), either(relativePeriod, bareYear, monthAndYear)),
    inOrder(dash, either(anyMonth, listed('periods'))),
  ),
);

/** Periods that the words around them tell: `next week`, `end of sprint`, `by sprint 12`, `by month end`. */
export const relatedPeriod: Form = either(
  relativePeriod,
  edgeOfPeriod,
  when(isLicensed, inOrder(listed('periods'), either(sprintNumber, inOrder(soft, listed('edges'))))),
);
