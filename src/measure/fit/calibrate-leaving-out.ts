import type { RuleSet } from '#rules';

import type { Outcome } from '../outcome';
import { calibrate, withConfidence } from './calibrate';
import { foldsOf } from './folds';

/**
 * Outcomes as sure as those of all other sources say: what confidence would mean on a source that it was not measured on.
 *
 * @param outcomes of rules that did not learn from the issues
 * @returns in the same order; with confidence that is not measured where too few are left
 */
export function calibrateLeavingOut(ruleSet: RuleSet, outcomes: readonly Outcome[]): readonly Outcome[] {
  const folds = foldsOf(outcomes.map(({ issue }) => issue));
  const calibrations = new Map(
    [...new Set(folds)].map((fold) => [
      fold,
      calibrate(
        ruleSet,
        outcomes.filter((_, nth) => folds[nth] !== fold),
      ),
    ]),
  );
  return outcomes.map((outcome, nth) => withConfidence(outcome, calibrations.get(folds[nth] ?? 0)));
}
