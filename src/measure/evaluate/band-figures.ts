import { BANDS, type Band } from '#rules';

import { isRight, type Outcome } from '../outcome';
import { ratio, shareOf, type Ratio } from '../ratio';

export interface BandFigures {
  /** Of all issues. */
  readonly share: Ratio;
  /** Share of its suggestions that are right. */
  readonly precision: Ratio;
}

/** What each confidence band is worth. Unclear is no suggestion and in no band. */
export function bandFigures(outcomes: readonly Outcome[]): Readonly<Record<Band, BandFigures>> {
  const of = (band: Band): BandFigures => {
    const own = outcomes.filter(({ suggestion }) => suggestion.place !== 'unclear' && suggestion.band === band);
    return { share: ratio(own.length, outcomes.length), precision: shareOf(own, isRight) };
  };
  const [high, medium, low] = BANDS;
  return { high: of(high), medium: of(medium), low: of(low) };
}
