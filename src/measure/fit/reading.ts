import type { RuleSet } from '#rules';

import type { LabelledIssue } from '../labelled-issue';
import { candidateTerms, commonEnough, type CandidateTerm } from './candidate-terms';
import { speakersOf, type Speaker } from './speaking';

/** What fitting has to know of issues. Made once: whoever leaves some issues out asks a part of it. */
export interface Reading {
  readonly issues: readonly LabelledIssue[];
  /** Which rules speak in which issues. */
  readonly speakers: readonly Speaker[];
  /** Which words stand in which issues. */
  readonly terms: readonly CandidateTerm[];
}

/** @param withTerms whether new terms will be asked for */
export const readIssues = (ruleSet: RuleSet, issues: readonly LabelledIssue[], withTerms: boolean): Reading => ({
  issues,
  speakers: speakersOf(ruleSet, issues),
  terms: withTerms ? candidateTerms(issues) : [],
});

/** The same as reading only some of the issues. @param kept their numbers, rising */
export function partOf({ issues, speakers, terms }: Reading, kept: readonly number[]): Reading {
  const numbers = new Map(kept.map((nth, at) => [nth, at]));
  const renumber = <Where extends { readonly issues: readonly number[] }>(where: Where): Where => ({
    ...where,
    issues: where.issues.flatMap((nth) => numbers.get(nth) ?? []),
  });
  const left = kept.flatMap((nth) => issues[nth] ?? []);
  return { issues: left, speakers: speakers.map(renumber), terms: commonEnough(terms.map(renumber), left) };
}
