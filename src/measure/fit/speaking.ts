import { compileRules, findEvidence, SIDE_OF_QUESTION, type RuleSet } from '#rules';

import type { LabelledIssue } from '../labelled-issue';

/** A rule as fitting sees it: which side it speaks for, and in which issues. */
export interface Speaker {
  readonly id: string;
  /** +1: for the backlog; -1: for the plan. */
  readonly sign: 1 | -1;
  readonly points: number;
  /** Numbers of the issues it speaks in, rising. */
  readonly issues: readonly number[];
}

/** Which rules that are switched on speak in which issues, in the order of the rule set. */
export function speakersOf(ruleSet: RuleSet, issues: readonly LabelledIssue[]): readonly Speaker[] {
  const rules = compileRules(ruleSet);
  const speaksIn = new Map<string, number[]>(ruleSet.rules.filter(({ on }) => on).map(({ id }) => [id, []]));
  for (const [nth, { text }] of issues.entries()) {
    const heard = new Set(findEvidence(rules, text).evidence.map(({ ruleId }) => ruleId));
    for (const id of heard) speaksIn.get(id)?.push(nth);
  }
  return ruleSet.rules.flatMap(({ id, question, points }): readonly Speaker[] => {
    const own = speaksIn.get(id);
    return own === undefined
      ? []
      : [{ id, sign: SIDE_OF_QUESTION[question] === 'backlog' ? 1 : -1, points, issues: own }];
  });
}
