import type { RuleSet } from '#rules';

import type { LabelledIssue } from '../labelled-issue';
import { fitPoints, withPoints } from './fit-points';
import { proposeTerms, type ProposedTerm } from './propose-terms';
import { readIssues, type Reading } from './reading';
import { speakersOf } from './speaking';

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
export const learn = (ruleSet: RuleSet, issues: readonly LabelledIssue[], mostTerms: number): Learned =>
  learnFrom(ruleSet, readIssues(ruleSet, issues, mostTerms > 0), mostTerms);

/** As {@link learn}. @param reading of the issues, made with these rules */
export function learnFrom(ruleSet: RuleSet, reading: Reading, mostTerms: number): Learned {
  const { issues } = reading;
  const terms = proposeTerms(ruleSet, reading, mostTerms);
  const rules = terms.map(({ rule }) => rule);
  const newSpeakers = terms.length === 0 ? [] : speakersOf({ ...ruleSet, rules }, issues);
  const withTerms: RuleSet = { ...ruleSet, rules: [...ruleSet.rules, ...rules] };
  const points = new Map(fitPoints([...reading.speakers, ...newSpeakers], issues));
  for (const { id } of rules) if ((points.get(id) ?? 0) < LEAST_POINTS_OF_TERM) points.set(id, 0);
  return { ruleSet: withPoints(withTerms, points), terms };
}
