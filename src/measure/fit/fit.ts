import { compileRules, type RuleSet } from '#rules';

import { figuresOf, type Figures } from '../evaluate/figures';
import type { LabelledIssue } from '../labelled-issue';
import { outcomesOf } from '../outcome';
import { calibrate } from './calibrate';
import { fitLeavingOut } from './fit-leaving-out';
import type { ProposedTerm } from './propose-terms';

/** A rule whose points would change; 0 after: it does not help and is left away. */
interface PointsChange {
  readonly id: string;
  readonly before: number;
  readonly after: number;
}

/** What decisions of people would make of a rule set. */
export interface Fit {
  /** The proposal, calibrated if there are enough decisions. */
  readonly ruleSet: RuleSet;
  readonly changes: readonly PointsChange[];
  /** New rules that are in the proposal, those that add most first. */
  readonly terms: readonly ProposedTerm[];
  /** Of the rules as they are. */
  readonly before: Figures;
  /** Each issue judged by rules learned without its source: what to expect of issues that nobody has seen. */
  readonly after: Figures;
  /** Of the proposal on the very issues it was fitted to: better than it will be. */
  readonly fitted: Figures;
}

/**
 * Fits a rule set to issues that people have placed: points for the rules that there are, new terms, and what confidence
 * means. Rules that do not help are left away; no rule ever speaks against its own question. The same input gives the
 * same output.
 *
 * @param mostTerms new rules at most
 */
export function fit(ruleSet: RuleSet, issues: readonly LabelledIssue[], mostTerms: number): Fit {
  const rules = withoutCalibration(ruleSet);
  const { ruleSet: fitted, terms, leftOut } = fitLeavingOut(rules, issues, mostTerms);
  const calibration = calibrate(fitted, leftOut);
  const pointsNow = new Map(fitted.rules.map(({ id, points }) => [id, points]));
  return {
    ruleSet: calibration === undefined ? fitted : { ...fitted, calibration },
    changes: rules.rules.flatMap(({ id, points: before, on }) => {
      const after = pointsNow.get(id) ?? 0;
      return on && after !== before ? [{ id, before, after }] : [];
    }),
    terms: terms.flatMap((term) => {
      const points = pointsNow.get(term.rule.id);
      return points === undefined ? [] : [{ ...term, rule: { ...term.rule, points } }];
    }),
    before: figuresOf(outcomesOf(compileRules(ruleSet), issues)),
    after: figuresOf(leftOut),
    fitted: figuresOf(outcomesOf(compileRules(fitted), issues)),
  };
}

const withoutCalibration = (ruleSet: RuleSet): RuleSet => {
  const { calibration: _, ...rest } = ruleSet;
  return rest;
};
