import type { Language } from '../languages/language';
import { languageOf } from '../languages/language-of';
import type { RuleSet } from '../rule-set';
import { readRule, type LintRule } from './lint-rule';
import { readCues, type CueBorders } from './read-cues';
import { findRepeated, type Occurrence } from './repeated';
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

/** Reads a rule set for the checks. Rules that are switched off do nothing, and nothing is found in them. */
export function readForLint(ruleSet: RuleSet, hits: RuleHits | undefined): LintReading {
  const language = languageOf(ruleSet.language);
  const rules = ruleSet.rules.flatMap((rule, order) => (rule.on ? [readRule(rule, order, language)] : []));
  return { ruleSet, language, rules, repeated: findRepeated(rules), cues: readCues(ruleSet, language), hits };
}
