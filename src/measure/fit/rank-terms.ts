import type { CandidateTerm } from './candidate-terms';
import { logistic, type Target } from './fit-weights';

/** What a term would add. */
export interface RankedTerm extends CandidateTerm {
  readonly sign: 1 | -1;
  /** How much less surprised the rules would be by issues of sources left out; natural logarithm, above 0. */
  readonly gain: number;
}

/** Draws the weight of a new term towards nothing: rare words prove little. */
const PULL = 2;
const NEWTON_STEPS = 4;

/**
 * Ranks terms by what they would add on issues of sources that they were not learned from; those that add nothing are
 * left away.
 *
 * @param folds which fold each issue is left out in
 * @param leads how far each issue leans to the backlog without the terms, in logits
 */
export function rankTerms(
  terms: readonly CandidateTerm[],
  targets: readonly Target[],
  folds: readonly number[],
  leads: Float64Array,
): readonly RankedTerm[] {
  return terms
    .flatMap((term): readonly RankedTerm[] => {
      const gain = gainOf(term, targets, folds, leads);
      const weight = weightOf(term.issues, targets, leads);
      return gain > 0 && weight !== 0 ? [{ ...term, sign: weight > 0 ? 1 : -1, gain }] : [];
    })
    .sort((a, b) => b.gain - a.gain || readability(b) - readability(a) || compareKeys(keyOf(a), keyOf(b)));
}

const keyOf = ({ pattern, where }: CandidateTerm): string => `${pattern} ${where.join()}`;
const compareKeys = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** Of terms that stand in the same issues, one long word says most to who reads the rule. */
const readability = ({ pattern }: CandidateTerm): number =>
  /^\p{L}/u.test(pattern) && !pattern.includes(' ') ? pattern.length : 0;

function gainOf(
  { issues }: CandidateTerm,
  targets: readonly Target[],
  folds: readonly number[],
  leads: Float64Array,
): number {
  let gain = 0;
  for (const fold of new Set(issues.map((issue) => folds[issue]))) {
    const learned = issues.filter((issue) => folds[issue] !== fold);
    const weight = weightOf(learned, targets, leads);
    for (const issue of issues) {
      const target = targets[issue];
      if (folds[issue] !== fold || target === undefined) continue;
      const lead = leads[issue] ?? 0;
      gain += target.weight * (surprise(target, lead) - surprise(target, lead + weight));
    }
  }
  return gain;
}

/** The weight, towards the backlog, with which a term would explain these issues best. */
function weightOf(issues: readonly number[], targets: readonly Target[], leads: Float64Array): number {
  let weight = 0;
  for (let step = 0; step < NEWTON_STEPS; step += 1) {
    let slope = PULL * weight;
    let curve = PULL;
    for (const issue of issues) {
      const target = targets[issue];
      if (target === undefined) continue;
      const said = logistic((leads[issue] ?? 0) + weight);
      slope += target.weight * (said - target.isBacklog);
      curve += target.weight * said * (1 - said);
    }
    weight -= slope / curve;
  }
  return weight;
}

/** How much it surprises that people said what they said: the logarithmic loss. */
function surprise({ isBacklog }: Target, lead: number): number {
  const towards = isBacklog === 1 ? lead : -lead;
  return Math.log1p(Math.exp(-towards));
}
