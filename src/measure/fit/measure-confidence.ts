import type { Calibration, RuleSet } from '#rules';

import type { LabelledIssue } from '../labelled-issue';
import { calibrate } from './calibrate';
import { fitLeavingOut, type TellSteps } from './fit-leaving-out';

/**
 * Measures what the confidence of rules means. Each issue is judged by points fitted anew without its fold, from the
 * points that the rules have: they may have been learned from these very issues.
 *
 * @returns undefined with too few issues, see {@link calibrate}
 */
export const measureConfidence = (
  ruleSet: RuleSet,
  issues: readonly LabelledIssue[],
  tell?: TellSteps,
): Calibration | undefined => calibrate(ruleSet, fitLeavingOut(ruleSet, issues, 0, tell).leftOut);
