import { applyFix, type Finding, type Fix, type Rule, type RuleSet } from '#rules';

import type { Edit } from '../editing/edit-rules';

/** The edit that a fix is; undefined: the rules have changed meanwhile, and there is nothing to fix. */
export function fixEdit(rules: RuleSet, fix: Fix): Edit | undefined {
  const fixed = applyFix(rules, fix);
  const rule = fixed === rules ? undefined : fixed.rules.find(({ id }) => id === fix.ruleId);
  return rule && { kind: 'put', rules: [rule] };
}

/** Whether what a finding is about is still there as it was found. */
export function stillStands(finding: Finding, rules: ReadonlyMap<string, Rule>): boolean {
  const rule = rules.get(finding.ruleId);
  if (rule?.on !== true) return false;
  return !('pattern' in finding) || rule.patterns[finding.index] === finding.pattern;
}
