import type { RuleSet } from '#rules';

import { rule, ruleSet } from '../builders/rule-set';

/** Rules of one pattern each, called r0, r1, … */
export function rulesOfPatterns(...patterns: readonly string[]): RuleSet {
  return ruleSet(...patterns.map((pattern, nth) => rule({ id: `r${nth}`, patterns: [pattern] })));
}
