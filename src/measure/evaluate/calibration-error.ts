import { groupBy } from '../group-by';
import { isRight, type Outcome } from '../outcome';
import { ratio, type Ratio } from '../ratio';

const BINS = 10;

/**
 * How far confidence is from the share that is right: the mean distance over ten bins of as many issues each, ordered by
 * confidence. Those equally sure count alike, so that their order says nothing. Unclear is no claim and stays out.
 *
 * @see https://doi.org/10.1609/aaai.v29i1.9602 Naeini, Cooper, Hauskrecht: expected calibration error
 */
export function calibrationError(outcomes: readonly Outcome[]): Ratio {
  const claims = outcomes
    .filter(({ suggestion }) => suggestion.place !== 'unclear')
    .toSorted((a, b) => a.suggestion.confidence - b.suggestion.confidence);
  const lacks = [...groupBy(claims, ({ suggestion }) => suggestion.confidence)].flatMap(([confidence, equallySure]) => {
    const right = equallySure.filter(isRight).length / equallySure.length;
    return equallySure.map(() => right - confidence);
  });
  let distance = 0;
  for (let bin = 0; bin < BINS; bin += 1) {
    const from = Math.floor((claims.length * bin) / BINS);
    const to = Math.floor((claims.length * (bin + 1)) / BINS);
    distance += Math.abs(lacks.slice(from, to).reduce((sum, lack) => sum + lack, 0));
  }
  return ratio(distance, claims.length);
}
