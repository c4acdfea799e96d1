import { applyFix, withoutPattern, type Finding, type Fix, type PatternPlace, type Rule, type RuleSet } from '#rules';

import type { Edit } from '../editing/edit';

/** The edit that a fix is; undefined: the rules have changed meanwhile, and there is nothing to fix. */
export function fixEdit(rules: RuleSet, fix: Fix): Edit | undefined {
  const fixed = applyFix(rules, fix);
  const rule = fixed === rules ? undefined : fixed.rules.find(({ id }) => id === fix.ruleId);
  return rule && { kind: 'put', rules: [rule] };
}

/** What would end a finding: its fix, and where two rules say the same, taking it out of the other one. */
export function fixesOf(finding: Finding, rules: ReadonlyMap<string, Rule>): readonly Fix[] {
  if (finding.kind !== 'duplicate' && finding.kind !== 'contradicts') return [finding.fix];
  const { other, ruleId, fix } = finding;
  const otherRule = other.ruleId === ruleId ? undefined : rules.get(other.ruleId);
  return otherRule === undefined ? [fix] : [fix, withoutPattern(other, otherRule)];
}

/** Whether what a finding is about is still there as it was found. */
export function stillStands(finding: Finding, rules: ReadonlyMap<string, Rule>): boolean {
  if (rules.get(finding.ruleId)?.on !== true) return false;
  if ('other' in finding && !isThere(finding.other, rules)) return false;
  if ('by' in finding && !isThere(finding.by, rules)) return false;
  return !('pattern' in finding) || isThere(finding, rules);
}

function isThere({ ruleId, index, pattern }: PatternPlace, rules: ReadonlyMap<string, Rule>): boolean {
  const rule = rules.get(ruleId);
  return rule?.on === true && rule.patterns[index] === pattern;
}
