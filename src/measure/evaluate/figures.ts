import { PLACES, SIDES, type Side } from '#rules';

import { isAnswered, isDecided, isRight, type Outcome } from '../outcome';
import { shareOf, type Ratio } from '../ratio';
import { calibrationError } from './calibration-error';
import { confusionOf, f1, type Confusion } from './confusion';

/** How good suggestions are, each from 0 to 1; undefined where the issues say nothing about it. */
export interface Figures {
  /**
   * Mean of the F1 of backlog and of plan, over issues that people placed there; mixed or unclear as an answer is an
   * abstention, and so an error. Undefined unless there are issues of both.
   */
  readonly macroF1: Ratio;
  /** Share of issues that people placed in backlog or plan for which the rules say either. */
  readonly coverage: Ratio;
  /** Share of those answers that are right. */
  readonly precision: Ratio;
  readonly mixedF1: Ratio;
  /** Share of issues that people called unclear or mixed for which the rules say backlog or plan all the same. */
  readonly falseAnswers: Ratio;
  /** Share of issues with a question named by people for which the rules name the same. */
  readonly questionAccuracy: Ratio;
  readonly calibrationError: Ratio;
}

export function figuresOf(outcomes: readonly Outcome[]): Figures {
  const confusion = confusionOf(outcomes);
  const decided = outcomes.filter(isDecided);
  return {
    macroF1: macroF1(confusion),
    coverage: shareOf(decided, isAnswered),
    precision: shareOf(decided.filter(isAnswered), isRight),
    mixedF1: f1(confusion, 'mixed'),
    falseAnswers: shareOf(
      outcomes.filter((outcome) => !isDecided(outcome)),
      isAnswered,
    ),
    questionAccuracy: shareOf(
      outcomes.filter(({ issue }) => issue.question !== undefined),
      ({ issue, suggestion }) => issue.question === suggestion.question,
    ),
    calibrationError: calibrationError(outcomes),
  };
}

function macroF1(confusion: Confusion): Ratio {
  const isOf = (side: Side): boolean => PLACES.some((answer) => confusion[side][answer] > 0);
  if (!SIDES.every(isOf)) return undefined;
  return SIDES.reduce((sum, side) => sum + (f1(confusion, side, SIDES) ?? 0), 0) / SIDES.length;
}
