import type { Outcome } from '../outcome';
import { seededRandom } from '../seeded-random';
import { figuresOf, type Figures } from './figures';

/** Resamples; the ends of a 95 % interval are then 25 from either end. */
const RESAMPLES = 1_000;
const SEED = 20_261_126;
const MARGIN = 0.025;

/** From and to, both inside. */
type Interval = readonly [number, number];

/** Figures that an interval was found for. */
export type Intervals = Readonly<Partial<Record<keyof Figures, Interval>>>;

/**
 * Where figures would lie 95 times in 100 if other issues of the same kind had been drawn: percentile bootstrap over
 * issues. The same outcomes give the same intervals.
 *
 * @see https://doi.org/10.1214/aos/1176344552 Efron: bootstrap methods
 */
export function intervalsOf(outcomes: readonly Outcome[]): Intervals {
  const random = seededRandom(SEED);
  const drawn = new Map<string, number[]>();
  for (let nth = 0; nth < RESAMPLES; nth += 1) {
    const resample = outcomes.flatMap(() => outcomes[Math.floor(random() * outcomes.length)] ?? []);
    for (const [name, value] of Object.entries(figuresOf(resample))) {
      if (typeof value !== 'number') continue;
      const values = drawn.get(name);
      if (values === undefined) drawn.set(name, [value]);
      else values.push(value);
    }
  }
  return Object.fromEntries([...drawn].map(([name, values]) => [name, middle(values)]));
}

function middle(values: readonly number[]): Interval {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return [at(MARGIN), at(1 - MARGIN)];
}
