import { compileRules, placeWithPoints, suggest, type Place, type RuleSet, type Suggestion } from '#rules';

import type { LabelledIssue } from '../labelled-issue';

/** An issue that was read once with all rules that may be in question. */
export interface HeardIssue {
  readonly issue: LabelledIssue;
  readonly suggestion: Suggestion;
  /** Where it is put without any proposal. */
  readonly now: Place;
}

/** What a rule gives, by its id; 0: it is silent. */
export type PointsOf = (ruleId: string) => number;

/** @param ruleSet with the new rules, for which `pointsNow` is 0 */
export function hearIssues(
  ruleSet: RuleSet,
  issues: readonly LabelledIssue[],
  pointsNow: PointsOf,
): readonly HeardIssue[] {
  const rules = compileRules(ruleSet);
  return issues.map((issue) => {
    const suggestion = suggest(rules, issue.text);
    return { issue, suggestion, now: placeWithPoints(issue.text, suggestion, pointsNow) };
  });
}

/** Where an issue would be put if rules gave these points. */
export const placeIf = ({ issue, suggestion }: HeardIssue, pointsOf: PointsOf): Place =>
  placeWithPoints(issue.text, suggestion, pointsOf);

/** The issues that each rule speaks in, in their order. */
export function speakingIn(heard: readonly HeardIssue[]): ReadonlyMap<string, readonly HeardIssue[]> {
  const found = new Map<string, HeardIssue[]>();
  for (const one of heard) {
    for (const id of new Set(one.suggestion.evidence.map(({ ruleId }) => ruleId))) {
      const known = found.get(id);
      if (known === undefined) found.set(id, [one]);
      else known.push(one);
    }
  }
  return found;
}
