import { RULE_LIMITS, type RuleSet } from '#rules';

import type { LabelledIssue } from '../labelled-issue';
import { fitWeights, POINTS_PER_LOGIT } from './fit-weights';
import type { Speaker } from './speaking';
import { targetsOf } from './targets';

/**
 * How strongly points are drawn to what they are. Of 0.3 to 100, ten was best on sources left out, by logarithmic loss:
 * see docs/accuracy.md.
 */
const PULL = 10;

/**
 * Proposes points for rules.
 *
 * @param speakers the rules, and where they speak
 * @returns by rule id, 0–100; rules that never speak keep theirs
 */
export function fitPoints(speakers: readonly Speaker[], issues: readonly LabelledIssue[]): ReadonlyMap<string, number> {
  const weights = fitWeights(speakers, targetsOf(issues), PULL);
  const pointsOf = (weight: number): number => Math.min(RULE_LIMITS.points.most, Math.round(weight * POINTS_PER_LOGIT));
  return new Map(speakers.map(({ id }, nth) => [id, pointsOf(weights[nth] ?? 0)]));
}

/** The rule set with other points; rules that would have none are left away. */
export function withPoints(ruleSet: RuleSet, points: ReadonlyMap<string, number>): RuleSet {
  const rules = ruleSet.rules.flatMap((rule) => {
    const own = points.get(rule.id) ?? rule.points;
    return own < RULE_LIMITS.points.least ? [] : [{ ...rule, points: own }];
  });
  return { ...ruleSet, rules };
}
