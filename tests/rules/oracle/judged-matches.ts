import type { Evidence, Field, MissReason, Rule } from '#rules';

import { findReason } from './find-reason';
import type { NaiveRules } from './naive-rules';
import type { ReadIssue } from './read-issue';
import { ruleMatches } from './rule-matches';

/** A rule, every place in an issue where one of its patterns stands, and why it does not count there. */
export interface JudgedRule {
  readonly rule: Rule;
  readonly matches: readonly JudgedMatch[];
}

interface JudgedMatch {
  readonly piece: Evidence & { readonly field: Field };
  /** Undefined: it counts. */
  readonly why: MissReason | undefined;
}

/** What there is of each rule that is on. */
export const judgedMatches = (rules: NaiveRules, issue: ReadIssue): readonly JudgedRule[] =>
  rules.ruleSet.rules
    .filter(({ on }) => on)
    .map((rule) => ({
      rule,
      matches: ruleMatches(rule, issue).map((piece) => {
        const { field, pattern, start, end } = piece;
        return { piece, why: findReason(rules, issue, { rule, field, pattern, start, end }) };
      }),
    }));
