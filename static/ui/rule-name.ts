import type { Rule } from '#rules';

import { conditionWords } from './condition-words';
import { conditionsOf } from './conditions-of';

/** Patterns that a rule is known by. */
const FIRST = 3;

/** A rule by the patterns people know it by; without any, by its conditions. */
export function ruleName(rule: Pick<Rule, 'patterns' | 'only'>): string {
  const { patterns } = rule;
  if (patterns.length === 0) {
    return conditionsOf(rule)
      .map(([field, condition]) => conditionWords(field, condition))
      .join(', ');
  }
  return patterns.slice(0, FIRST).join(', ') + (patterns.length > FIRST ? ', …' : '');
}
