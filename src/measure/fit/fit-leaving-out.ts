import type { RuleSet } from '#rules';

import { figuresOf } from '../evaluate/figures';
import type { LabelledIssue } from '../labelled-issue';
import type { Outcome } from '../outcome';
import { foldsOf } from './folds';
import { learnFrom, type Learned } from './learn';
import { leaveSourcesOut } from './leave-sources-out';
import { partOf, readIssues } from './reading';

/** Rules that were learned without some of the issues. */
interface LearnedWithout {
  /** Numbers of the issues that they were learned from, rising. */
  readonly from: readonly number[];
  readonly ruleSet: RuleSet;
}

/** What was learned from issues, and how the same way of learning does on issues that it has not seen. */
export interface FitLeavingOut extends Learned {
  /** For each fold of issues, what was learned from all others. */
  readonly folds: readonly LearnedWithout[];
  /** Each issue judged by rules that were learned without its fold, in the order of the issues. */
  readonly leftOut: readonly Outcome[];
}

/** Told how many steps of how many are done. */
export type TellSteps = (done: number, of: number) => void;

/**
 * Learns from issues, with new terms only if those help on issues left out.
 *
 * @param mostTerms new rules at most
 */
export function fitLeavingOut(
  ruleSet: RuleSet,
  issues: readonly LabelledIssue[],
  mostTerms: number,
  tell: TellSteps = () => undefined,
): FitLeavingOut {
  const reading = readIssues(ruleSet, issues, mostTerms > 0);
  const of = new Set(foldsOf(issues)).size * (mostTerms > 0 ? 2 : 1) + 1;
  let done = 0;
  const leaveOut = (terms: number): Pick<FitLeavingOut, 'folds' | 'leftOut'> => {
    const folds: LearnedWithout[] = [];
    const leftOut = leaveSourcesOut(issues, (_, from) => {
      const learned = learnFrom(ruleSet, partOf(reading, from), terms);
      folds.push({ from, ruleSet: learned.ruleSet });
      done += 1;
      tell(done, of);
      return learned.ruleSet;
    });
    return { folds, leftOut };
  };
  const plain = leaveOut(0);
  const withTerms = mostTerms === 0 ? plain : leaveOut(mostTerms);
  const doTermsHelp = macroF1(withTerms.leftOut) > macroF1(plain.leftOut);
  const learned = learnFrom(ruleSet, reading, doTermsHelp ? mostTerms : 0);
  tell(of, of);
  return { ...learned, ...(doTermsHelp ? withTerms : plain) };
}

const macroF1 = (outcomes: readonly Outcome[]): number => figuresOf(outcomes).macroF1 ?? 0;
