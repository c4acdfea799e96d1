import {
  applyFix,
  fixWords,
  withoutPattern,
  type Finding,
  type Fix,
  type NameOf,
  type PatternPlace,
  type Rule,
  type RuleSet,
} from '#rules';

import type { Edit } from '../editing/edit';
import { otherRule, type Together } from './together';

/** What ends a finding, or all that are shown as one: a change of one rule. */
export type Remedy =
  | { readonly kind: 'fix'; readonly ruleId: string; readonly fixes: readonly [Fix, ...Fix[]] }
  /** Of a rule that says nothing of its own. */
  | { readonly kind: 'remove'; readonly ruleId: string };

/**
 * The ways to end what was found: in the rule that it was found in, and where two rules say the same, in the other one.
 *
 * @param idle ids of rules that say nothing of their own
 */
export function remediesFor(
  together: Together,
  rules: ReadonlyMap<string, Rule>,
  idle: ReadonlySet<string>,
): readonly Remedy[] {
  const [{ ruleId, kind }] = together;
  const here = kind === 'duplicate' && idle.has(ruleId) ? removal(ruleId) : taking(together, rules.get(ruleId));
  const there = inTheOther(together, rules);
  return [here, there].filter((remedy) => remedy !== undefined);
}

const removal = (ruleId: string): Remedy => ({ kind: 'remove', ruleId });

/** Takes patterns out of their rule; all of them: switches it off. */
function taking(places: readonly { readonly fix: Fix }[], rule: Rule | undefined): Remedy | undefined {
  const [first, ...rest] = places.map(({ fix }) => fix);
  if (rule === undefined || first === undefined) return undefined;
  const isAll = rest.length > 0 && rest.length + 1 === rule.patterns.length;
  return { kind: 'fix', ruleId: rule.id, fixes: isAll ? [{ kind: 'switch-off', ruleId: rule.id }] : [first, ...rest] };
}

function inTheOther(together: Together, rules: ReadonlyMap<string, Rule>): Remedy | undefined {
  const other = rules.get(otherRule(together[0]) ?? '');
  if (other === undefined) return undefined;
  const places = new Map(
    together.flatMap((finding) => ('other' in finding ? [[finding.other.index, finding.other] as const] : [])),
  );
  return together[0].kind === 'duplicate' && places.size === other.patterns.length
    ? removal(other.id)
    : taking(
        [...places.values()].map((place) => ({ fix: withoutPattern(place, other) })),
        other,
      );
}

/** What a remedy does, in a phrase to be chosen. */
export function remedyWords(remedy: Remedy, nameOf: NameOf): string {
  if (remedy.kind === 'remove') return `Remove the rule ${nameOf(remedy.ruleId)}`;
  const [first, ...rest] = remedy.fixes;
  if (rest.length === 0) return fixWords(first, nameOf);
  return `Remove these ${remedy.fixes.length} patterns from ${nameOf(remedy.ruleId)}`;
}

/** The edit that a remedy is; undefined: the rules have changed meanwhile, and there is nothing to mend. */
export function remedyEdit(rules: RuleSet, remedy: Remedy): Edit | undefined {
  const { ruleId } = remedy;
  if (remedy.kind === 'remove') {
    return rules.rules.some(({ id }) => id === ruleId) ? { kind: 'remove', id: ruleId } : undefined;
  }
  // From the last pattern on: what is taken out moves those behind it.
  const fixes = remedy.fixes.toSorted((a, b) => indexOf(b) - indexOf(a));
  const fixed = fixes.reduce(applyFix, rules);
  const rule = fixed === rules ? undefined : fixed.rules.find(({ id }) => id === ruleId);
  return rule && { kind: 'put', rules: [rule] };
}

const indexOf = (fix: Fix): number => (fix.kind === 'remove-pattern' ? fix.index : 0);

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
