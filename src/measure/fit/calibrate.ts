import {
  BANDS,
  confidenceOf,
  fingerprintOf,
  LEAST_DECISIONS,
  probabilityAt,
  strengthOf,
  type Band,
  type Calibration,
  type Curve,
  type RuleSet,
} from '#rules';

import { groupBy } from '../group-by';
import { isRight, type Outcome } from '../outcome';

/** Suggestions that each knot of a curve stands for at least, and knots at most. */
const LEAST_PER_KNOT = 40;
const MOST_KNOTS = 12;
/** High is to be right 95 times in 100; what was measured has to be a little more than that, for it will be a little less. */
const HIGH_IS_RIGHT = 0.96;
/** Confidence from which a suggestion is Medium. */
const MEDIUM = 0.75;
/** What is assumed of a kind of suggestion before any is seen: as if so many had been right and wrong. */
const ASSUMED = { right: 1, wrong: 1 } as const;

/**
 * Measures what confidence means: how often suggestions of each strength are right.
 *
 * @param ruleSet the rules that it is for
 * @param outcomes of issues that the rules did not learn from
 * @returns undefined with fewer than {@link LEAST_DECISIONS} outcomes
 */
export function calibrate(ruleSet: RuleSet, outcomes: readonly Outcome[]): Calibration | undefined {
  if (outcomes.length < LEAST_DECISIONS) return undefined;
  const clear = outcomes.filter(({ suggestion }) => suggestion.reason.kind === 'clear').map(observe);
  const mixed = outcomes.filter(({ suggestion }) => suggestion.reason.kind === 'both').map(observe);
  const curve = curveOf(clear);
  const calibration: Calibration = {
    rules: fingerprintOf(ruleSet),
    decisions: outcomes.length,
    clear: curve,
    mixed: curveOf(mixed),
    high: highFrom(clear, curve),
    medium: MEDIUM,
    right: { high: 0, medium: 0, low: 0 },
  };
  return { ...calibration, right: shareRight(outcomes.map((outcome) => withConfidence(outcome, calibration))) };
}

/** The outcome as sure as a calibration says. */
export function withConfidence(outcome: Outcome, calibration: Calibration | undefined): Outcome {
  const { reason, points } = outcome.suggestion;
  const confidence = confidenceOf(reason, strengthOf(reason, points), calibration);
  return { ...outcome, suggestion: { ...outcome.suggestion, ...confidence } };
}

/** How often each band is right; as for a band without suggestions, nothing is known of it, and half is assumed. */
function shareRight(outcomes: readonly Outcome[]): Calibration['right'] {
  const of = (band: Band): number => {
    const own = outcomes.filter(({ suggestion }) => suggestion.place !== 'unclear' && suggestion.band === band);
    return round((own.filter(isRight).length + ASSUMED.right) / (own.length + ASSUMED.right + ASSUMED.wrong), 3);
  };
  const [high, medium, low] = BANDS;
  return { high: of(high), medium: of(medium), low: of(low) };
}

/** How strong a suggestion was, and whether it was right. */
interface Observation {
  readonly strength: number;
  readonly right: 0 | 1;
}

const observe = (outcome: Outcome): Observation => ({
  strength: strengthOf(outcome.suggestion.reason, outcome.suggestion.points),
  right: isRight(outcome) ? 1 : 0,
});

/** A run of observations of similar strength. */
interface Pool {
  readonly strength: number;
  readonly right: number;
  readonly count: number;
}

/**
 * Isotonic regression over bins of as many observations each: stronger is never less sure.
 *
 * @see https://doi.org/10.1145/775047.775151 Zadrozny and Elkan: transforming classifier scores
 */
function curveOf(observations: readonly Observation[]): Curve {
  const sorted = observations.toSorted((a, b) => a.strength - b.strength);
  const bins = Math.max(1, Math.min(MOST_KNOTS, Math.floor(sorted.length / LEAST_PER_KNOT)));
  const pools: Pool[] = [];
  for (let bin = 0; bin < bins; bin += 1) {
    const own = sorted.slice(Math.floor((sorted.length * bin) / bins), Math.floor((sorted.length * (bin + 1)) / bins));
    pools.push(poolOf(own));
    for (let last = pools.at(-1), before = pools.at(-2); last && before && isNotAbove(last, before);) {
      pools.splice(-2, 2, join(before, last));
      [last, before] = [pools.at(-1), pools.at(-2)];
    }
  }
  return pools.map(({ strength, right, count }) => [round(strength, 1), round(right / count, 3)]);
}

function poolOf(own: readonly Observation[]): Pool {
  const strength = own.reduce((sum, each) => sum + each.strength, 0) / Math.max(1, own.length);
  const right = own.reduce((sum, each) => sum + each.right, 0);
  return { strength, right: right + ASSUMED.right, count: own.length + ASSUMED.right + ASSUMED.wrong };
}

const isNotAbove = (pool: Pool, before: Pool): boolean =>
  pool.right / pool.count <= before.right / before.count || pool.strength <= before.strength;

const join = (a: Pool, b: Pool): Pool => ({
  strength: (a.strength * a.count + b.strength * b.count) / (a.count + b.count),
  right: a.right + b.right,
  count: a.count + b.count,
});

/**
 * The lowest confidence, no lower than Medium, such that of what is at least as sure enough is right; 1 if there is none.
 * Not rounded: what is a little less sure would come in, or what is just as sure stay out.
 */
function highFrom(observations: readonly Observation[], curve: Curve): number {
  const sure = observations.map(({ strength, right }) => ({ confidence: probabilityAt(curve, strength), right }));
  const surest = [...groupBy(sure, ({ confidence }) => confidence)].sort(([a], [b]) => b - a);
  let count = 0;
  let right = 0;
  let from = 1;
  for (const [confidence, equallySure] of surest) {
    if (confidence < MEDIUM) break;
    count += equallySure.length;
    right += equallySure.reduce((sum, each) => sum + each.right, 0);
    if (count >= LEAST_PER_KNOT && right / count >= HIGH_IS_RIGHT) from = confidence;
  }
  return from;
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
