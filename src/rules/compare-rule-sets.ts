import { isSameRule } from './is-same-rule';
import type { Rule, RuleSet } from './rule-set';

/** How one rule differs between two rule sets; rules are the same rule when their ids are. */
export type RuleChange =
  | { readonly kind: 'added'; readonly id: string; readonly after: Rule }
  | { readonly kind: 'removed'; readonly id: string; readonly before: Rule }
  | { readonly kind: 'changed'; readonly id: string; readonly before: Rule; readonly after: Rule };

/**
 * What was done to the rules on the way from one rule set to another. Their order is no difference, because it never
 * matters to a suggestion.
 *
 * @returns changed and removed rules in the order of `before`, then added ones in the order of `after`
 */
export function compareRuleSets(before: RuleSet, after: RuleSet): readonly RuleChange[] {
  const old = rulesById(before);
  const now = rulesById(after);
  const kept = before.rules.flatMap((rule): readonly RuleChange[] => {
    const same = now.get(rule.id);
    if (same === undefined) return [{ kind: 'removed', id: rule.id, before: rule }];
    return isSameRule(rule, same) ? [] : [{ kind: 'changed', id: rule.id, before: rule, after: same }];
  });
  const added = after.rules.flatMap((rule): readonly RuleChange[] =>
    old.has(rule.id) ? [] : [{ kind: 'added', id: rule.id, after: rule }],
  );
  return [...kept, ...added];
}

/** Rules by id. */
export const rulesById = (ruleSet: RuleSet): ReadonlyMap<string, Rule> =>
  new Map(ruleSet.rules.map((rule) => [rule.id, rule]));
