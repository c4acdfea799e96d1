import type { Calendar } from './language';

/** For languages whose words of dates are not known: only dates in digits are found. */
export const NO_CALENDAR: Calendar = {
  months: [],
  weekdays: [],
  ambiguous: [],
  before: [],
  days: [],
  relative: [],
  edges: [],
  between: [],
  periods: [],
  units: [],
  counts: [],
  capitals: false,
  relativeAfter: [],
  ordinals: [],
  weeks: [],
  quarters: [],
  halves: [],
  versions: [],
  scales: [],
  currencies: [],
};
