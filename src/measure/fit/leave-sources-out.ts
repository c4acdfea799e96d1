import { compileRules, type RuleSet } from '#rules';

import { groupBy } from '../group-by';
import type { LabelledIssue } from '../labelled-issue';
import { outcomesOf, type Outcome } from '../outcome';
import { foldsOf } from './folds';

/**
 * What rules would say of issues from sources that they did not learn from: for each fold of whole sources, rules are
 * learned from all others.
 *
 * @param learnFrom gives the rules that are learned from some of the issues, whose numbers it is told too
 * @returns in the order of the issues
 */
export function leaveSourcesOut(
  issues: readonly LabelledIssue[],
  learnFrom: (issues: readonly LabelledIssue[], numbers: readonly number[]) => RuleSet,
): readonly Outcome[] {
  const folds = foldsOf(issues);
  const numbered = issues.map((issue, nth) => ({ issue, nth, fold: folds[nth] }));
  const found: (Outcome | undefined)[] = issues.map(() => undefined);
  for (const [fold, left] of groupBy(numbered, (each) => each.fold)) {
    const others = numbered.filter((each) => each.fold !== fold);
    const rules = compileRules(
      learnFrom(
        others.map(({ issue }) => issue),
        others.map(({ nth }) => nth),
      ),
    );
    const outcomes = outcomesOf(
      rules,
      left.map(({ issue }) => issue),
    );
    for (const [at, { nth }] of left.entries()) found[nth] = outcomes[at];
  }
  return found.filter((outcome) => outcome !== undefined);
}
