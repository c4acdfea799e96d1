import { PLACES, type Place } from '#rules';

import type { Outcome } from '../outcome';
import { ratio, type Ratio } from '../ratio';

/** How many issues of each place got which answer: `[label][answer]`. */
export type Confusion = Readonly<Record<Place, Readonly<Record<Place, number>>>>;

export function confusionOf(outcomes: readonly Outcome[]): Confusion {
  const row = (): Record<Place, number> => ({ backlog: 0, plan: 0, mixed: 0, unclear: 0 });
  const table: Record<Place, Record<Place, number>> = { backlog: row(), plan: row(), mixed: row(), unclear: row() };
  for (const { issue, suggestion } of outcomes) table[issue.label][suggestion.place] += 1;
  return table;
}

/**
 * The harmonic mean of precision and recall of one place.
 *
 * @param labels the issues to look at, by what people said
 * @returns undefined where no issue is of that place and none was said to be
 */
export function f1(confusion: Confusion, place: Place, labels: readonly Place[] = PLACES): Ratio {
  const right = confusion[place][place];
  const said = labels.reduce((sum, label) => sum + confusion[label][place], 0);
  const is = PLACES.reduce((sum, answer) => sum + confusion[place][answer], 0);
  return ratio(2 * right, said + is);
}
