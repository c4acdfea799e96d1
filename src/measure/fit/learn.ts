import type { RuleSet } from '#rules';

import type { LabelledIssue } from '../labelled-issue';
import { fitPoints, withPoints } from './fit-points';
import { proposeTerms, type ProposedTerm } from './propose-terms';

/** A new term that would get fewer points is not worth a rule. */
const LEAST_POINTS_OF_TERM = 5;

/** A rule set as decisions of people would have it. */
export interface Learned {
  readonly ruleSet: RuleSet;
  /** All that were tried, whether they are in the rule set or not. */
  readonly terms: readonly ProposedTerm[];
}

/**
 * Fits points, adds terms, leaves away what does not help.
 *
 * @param mostTerms new rules at most
 */
export function learn(ruleSet: RuleSet, issues: readonly LabelledIssue[], mostTerms: number): Learned {
  const terms = proposeTerms(ruleSet, issues, mostTerms);
  const withTerms: RuleSet = { ...ruleSet, rules: [...ruleSet.rules, ...terms.map(({ rule }) => rule)] };
  const points = new Map(fitPoints(withTerms, issues));
  for (const { rule } of terms) if ((points.get(rule.id) ?? 0) < LEAST_POINTS_OF_TERM) points.set(rule.id, 0);
  return { ruleSet: withPoints(withTerms, points), terms };
}
