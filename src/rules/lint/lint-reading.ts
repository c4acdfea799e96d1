import type { Language } from '../languages/language';
import { languageOf } from '../languages/language-of';
import type { RuleSet } from '../rule-set';
import type { Steps } from '../steps';
import { readRule, type LintRule } from './lint-rule';
import { readCues, type CueBorders } from './read-cues';
import { Repeated, type Occurrence } from './repeated';
import type { RuleHits } from './rule-hits';

/** A rule set, read once for all checks. */
export interface LintReading {
  readonly ruleSet: RuleSet;
  readonly language: Language;
  readonly rules: readonly LintRule[];
  /** Patterns that match the same, in lists of two or more. */
  readonly repeated: readonly (readonly Occurrence[])[];
  readonly cues: CueBorders;
  /** Undefined: there are no issues to hold the rules against. */
  readonly hits: RuleHits | undefined;
}

/** Reads a rule set for the checks, a rule a step. Rules that are switched off do nothing, and nothing is found in them. */
export function* readForLint(ruleSet: RuleSet, hits: RuleHits | undefined): Steps<LintReading> {
  const language = languageOf(ruleSet.language);
  const rules: LintRule[] = [];
  const repeated = new Repeated();
  for (const [order, rule] of ruleSet.rules.entries()) {
    if (!rule.on) continue;
    const read = readRule(rule, order, language);
    rules.push(read);
    repeated.add(read);
    yield;
  }
  return { ruleSet, language, rules, repeated: repeated.lists(), cues: readCues(ruleSet, language), hits };
}
