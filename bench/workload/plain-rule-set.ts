import type { RuleSet } from '#rules';

import { ruleSetOf } from './rule-set-of';

/** A rule set without negation, which no other matcher knows: every place counts. */
export const plainRuleSet = (patterns: readonly string[]): RuleSet => ruleSetOf(patterns, { negations: [] });
