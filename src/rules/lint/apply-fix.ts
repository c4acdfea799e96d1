import type { Rule, RuleSet } from '../rule-set';
import type { Fix, PatternPlace } from './finding';

/**
 * The rules with a finding's fix. A rule is never left without patterns: that would make evidence of its conditions, or
 * nothing that can be read, so it is switched off instead. A fix whose pattern is no longer there changes nothing.
 */
export function applyFix(ruleSet: RuleSet, fix: Fix): RuleSet {
  const at = ruleSet.rules.findIndex(({ id }) => id === fix.ruleId);
  const rule = ruleSet.rules[at];
  const fixed = rule === undefined ? undefined : fixRule(rule, fix);
  return fixed === undefined ? ruleSet : { ...ruleSet, rules: ruleSet.rules.with(at, fixed) };
}

function fixRule(rule: Rule, fix: Fix): Rule | undefined {
  if (fix.kind === 'switch-off') return rule.on ? { ...rule, on: false } : undefined;
  if (rule.patterns[fix.index] !== fix.pattern) return undefined;
  if (rule.patterns.length === 1) return { ...rule, on: false };
  return { ...rule, patterns: rule.patterns.toSpliced(fix.index, 1) };
}

/** The fix that takes a pattern out of its rule. */
export function withoutPattern({ ruleId, index, pattern }: PatternPlace, rule: Rule): Fix {
  return rule.patterns.length === 1
    ? { kind: 'switch-off', ruleId }
    : { kind: 'remove-pattern', ruleId, index, pattern };
}
