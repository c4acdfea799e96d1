import { proposedRules, type Proposal } from '#measure';
import type { RuleSet } from '#rules';

import type { Edit } from '../../editing/edit';

/**
 * The one edit that takes proposals into the rules. What else was changed of a rule since they were made, such as its note,
 * stays.
 *
 * @param taken ids of the rules whose proposals are taken
 */
export function putEdit(
  { rules }: RuleSet,
  proposals: readonly Proposal[],
  taken: ReadonlySet<string>,
): Extract<Edit, { readonly kind: 'put' }> {
  const now = new Map(rules.map((rule) => [rule.id, rule]));
  const proposed = proposedRules(proposals.filter(({ rule }) => taken.has(rule.id)));
  return {
    kind: 'put',
    rules: proposed.map((rule) => ({ ...(now.get(rule.id) ?? rule), points: rule.points, on: rule.on })),
  };
}
