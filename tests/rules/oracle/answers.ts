import {
  compileRules,
  findEvidence,
  findNearMisses,
  type Evidence,
  type IssueText,
  type NearMiss,
  type RuleSet,
} from '#rules';

import { naiveEvidence } from './naive-evidence';
import { naiveNearMisses } from './naive-near-misses';

/** What a matcher finds in an issue. */
export interface Answers {
  readonly evidence: readonly Evidence[];
  readonly nearMisses: readonly NearMiss[];
}

/** What the app finds. */
export function engineAnswers(ruleSet: RuleSet, text: IssueText): Answers {
  const rules = compileRules(ruleSet);
  return { evidence: findEvidence(rules, text).evidence, nearMisses: findNearMisses(rules, text).nearMisses };
}

/** What there is to find. */
export const naiveAnswers = (ruleSet: RuleSet, text: IssueText): Answers => ({
  evidence: naiveEvidence(ruleSet, text),
  nearMisses: naiveNearMisses(ruleSet, text),
});
