import { SIDE_OF_QUESTION, type Rule, type RuleSet } from '#rules';

import { fitLeavingOut, type FitLeavingOut, type TellSteps } from '../fit/fit-leaving-out';
import type { LabelledIssue } from '../labelled-issue';
import { hearIssues, speakingIn, type HeardIssue, type PointsOf } from './heard';
import { gainOf, type Proposal } from './proposal';
import { weighProposal } from './weigh-proposal';

/** What was learned from decisions, kept so that any choice among the proposals can be judged. */
export interface Study {
  /** Those that help most by themselves first. */
  readonly proposals: readonly Proposal[];
  readonly heard: readonly HeardIssue[];
  readonly pointsNow: PointsOf;
  /** For each issue, the points that rules learned from issues of other folds would have, by the ids of `proposals`. */
  readonly learnedWithout: readonly ReadonlyMap<string, number>[];
}

/**
 * Learns from issues that people have placed, and proposes what to change. The same issues, in any order, give the same.
 *
 * @param mostTerms new rules at most
 */
export function studyDecisions(
  ruleSet: RuleSet,
  decided: readonly LabelledIssue[],
  mostTerms: number,
  tell?: TellSteps,
): Study {
  const issues = decided.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const fit = fitLeavingOut(ruleSet, issues, mostTerms, tell);
  const known = new Map(ruleSet.rules.map((rule) => [rule.id, rule]));
  const newRules = fit.ruleSet.rules.filter(({ id }) => !known.has(id));
  const pointsNow: PointsOf = (id) => known.get(id)?.points ?? 0;
  const heard = hearIssues({ ...ruleSet, rules: [...ruleSet.rules, ...newRules] }, issues, pointsNow);
  const speaks = speakingIn(heard);
  const learned = pointsIn(fit.ruleSet);
  const proposals = [...ruleSet.rules.filter(({ on }) => on), ...newRules].flatMap((rule): readonly Proposal[] => {
    const [before, after] = [pointsNow(rule.id), learned.get(rule.id) ?? 0];
    return before === after ? [] : [weighProposal(rule, before, after, speaks.get(rule.id) ?? [], pointsNow)];
  });
  return {
    proposals: proposals.sort(mostHelpfulFirst),
    heard,
    pointsNow,
    learnedWithout: learnedWithout(fit, newRules, issues.length),
  };
}

function mostHelpfulFirst(a: Proposal, b: Proposal): number {
  return (
    gainOf(b) - gainOf(a) ||
    b.mended - a.mended ||
    Math.abs(b.after - b.before) - Math.abs(a.after - a.before) ||
    (a.rule.id < b.rule.id ? -1 : 1)
  );
}

/** A new rule counts in a fold only where it would have been found without the issues that are left out. */
function learnedWithout({ folds }: FitLeavingOut, newRules: readonly Rule[], issues: number) {
  const byIssue = Array.from({ length: issues }, (): ReadonlyMap<string, number> => new Map());
  for (const { from, ruleSet } of folds) {
    const points = new Map(pointsIn(ruleSet));
    const found = new Map(ruleSet.rules.map((rule) => [termOf(rule), rule.points]));
    for (const rule of newRules) points.set(rule.id, found.get(termOf(rule)) ?? 0);
    const seen = new Set(from);
    for (let nth = 0; nth < issues; nth += 1) if (!seen.has(nth)) byIssue[nth] = points;
  }
  return byIssue;
}

const pointsIn = ({ rules }: RuleSet): ReadonlyMap<string, number> =>
  new Map(rules.map(({ id, points }) => [id, points]));

/** What makes a new rule the same as one that was found elsewhere: its words, where it looks, and its side. */
const termOf = ({ patterns, where, question }: Rule): string =>
  JSON.stringify([patterns, where, SIDE_OF_QUESTION[question]]);
