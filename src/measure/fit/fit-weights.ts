import type { Speaker } from './speaking';

/** Points that make the odds e times as great: a lead of so many is right about 73 times in 100. */
export const POINTS_PER_LOGIT = 22;

/** An issue to fit to. */
export interface Target {
  /** 1: people placed it in the backlog; 0: in the plan. */
  readonly isBacklog: 0 | 1;
  /** How much it counts; 0: not at all. */
  readonly weight: number;
}

/** How fast and how far: the sum to be found has one lowest point, and the descent only has to come near it. */
const MOST_SWEEPS = 200;
const SMALLEST_STEP = 1e-4;

/**
 * Finds the weight of each rule, in logits, by logistic regression without an intercept. No weight is below 0: a rule
 * never speaks against its own question. Each is drawn towards the points that the rule has now, so that a rule about
 * which the issues say little stays as it is. Coordinate descent in the given order: the same input gives the same output.
 *
 * @param pull how strongly weights are drawn to what they are now, above 0
 * @returns by number of the speaker
 */
export function fitWeights(speakers: readonly Speaker[], targets: readonly Target[], pull: number): Float64Array {
  const now = Float64Array.from(speakers, ({ points }) => points / POINTS_PER_LOGIT);
  const weights = now.slice();
  const leads = leadsOf(speakers, weights, targets.length);
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep += 1) {
    let largest = 0;
    for (const [nth, speaker] of speakers.entries()) {
      const weight = weights[nth] ?? 0;
      const step = stepOf(speaker, weight, { leads, targets, pull, drawnTo: now[nth] ?? 0 });
      if (step === 0) continue;
      weights[nth] = weight + step;
      for (const issue of speaker.issues) leads[issue] = (leads[issue] ?? 0) + speaker.sign * step;
      largest = Math.max(largest, Math.abs(step));
    }
    if (largest < SMALLEST_STEP) break;
  }
  return weights;
}

/** How far each issue leans to the backlog, in logits. */
export function leadsOf(speakers: readonly Speaker[], weights: Float64Array, issues: number): Float64Array {
  const leads = new Float64Array(issues);
  for (const [nth, { sign, issues: own }] of speakers.entries()) {
    for (const issue of own) leads[issue] = (leads[issue] ?? 0) + sign * (weights[nth] ?? 0);
  }
  return leads;
}

/** The probability that belongs to a lead in logits. */
export const logistic = (lead: number): number => 1 / (1 + Math.exp(-lead));

interface State {
  readonly leads: Float64Array;
  readonly targets: readonly Target[];
  readonly pull: number;
  readonly drawnTo: number;
}

/** Newton's step of one weight, cut where the weight would fall below 0. */
function stepOf({ sign, issues }: Speaker, weight: number, { leads, targets, pull, drawnTo }: State): number {
  let slope = pull * (weight - drawnTo);
  let curve = pull;
  for (const issue of issues) {
    const target = targets[issue];
    if (target === undefined || target.weight === 0) continue;
    const said = logistic(leads[issue] ?? 0);
    slope += target.weight * (said - target.isBacklog) * sign;
    curve += target.weight * said * (1 - said);
  }
  return Math.max(-weight, -slope / curve);
}
