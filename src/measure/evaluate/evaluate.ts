import { compileRules, PLACES, type Band, type Place, type RuleSet } from '#rules';

import { groupBy } from '../group-by';
import type { LabelledIssue } from '../labelled-issue';
import { isRight, outcomesOf, type Outcome } from '../outcome';
import { bandFigures, type BandFigures } from './band-figures';
import { intervalsOf, type Intervals } from './bootstrap';
import { confusionOf, type Confusion } from './confusion';
import { figuresOf, type Figures } from './figures';
import { ruleFigures, type RuleFigures } from './rule-figures';

/** The figures of the issues of one source. */
interface SourceFigures extends Figures {
  readonly n: number;
  /** Share of suggestions that are what people said. */
  readonly accuracy: number;
}

/** How good a rule set is on issues that people have placed. */
export interface Evaluation extends Figures {
  readonly n: number;
  readonly labels: Readonly<Record<Place, number>>;
  readonly bands: Readonly<Record<Band, BandFigures>>;
  readonly intervals: Intervals;
  readonly confusion: Confusion;
  readonly bySource: Readonly<Record<string, SourceFigures>>;
  readonly rules: readonly RuleFigures[];
}

/** Asks a rule set about issues that people have placed, and counts how often it says the same. */
export function evaluate(ruleSet: RuleSet, issues: readonly LabelledIssue[]): Evaluation {
  return evaluateOutcomes(ruleSet, outcomesOf(compileRules(ruleSet), issues));
}

/**
 * Counts how often suggestions are what people said.
 *
 * @param outcomes made with the rules of `ruleSet`, if perhaps with other points
 */
export function evaluateOutcomes(ruleSet: RuleSet, outcomes: readonly Outcome[]): Evaluation {
  const confusion = confusionOf(outcomes);
  const count = (label: Place): number => PLACES.reduce((sum, answer) => sum + confusion[label][answer], 0);
  return {
    n: outcomes.length,
    labels: { backlog: count('backlog'), plan: count('plan'), mixed: count('mixed'), unclear: count('unclear') },
    ...figuresOf(outcomes),
    bands: bandFigures(outcomes),
    intervals: intervalsOf(outcomes),
    confusion,
    bySource: bySource(outcomes),
    rules: ruleFigures(ruleSet.rules, outcomes),
  };
}

function bySource(outcomes: readonly Outcome[]): Readonly<Record<string, SourceFigures>> {
  const sources = groupBy(outcomes, ({ issue }) => issue.source);
  return Object.fromEntries(
    [...sources].map(([source, own]) => [
      source,
      { n: own.length, accuracy: own.filter(isRight).length / own.length, ...figuresOf(own) },
    ]),
  );
}
