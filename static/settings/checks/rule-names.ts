import type { NameOf, Rule } from '#rules';

import { ruleName } from '../../ui/rule-name';

/** Calls rules by the words they are known by in the list; those that share a name, by their ids too. */
export function ruleNames(rules: Iterable<Rule>): NameOf {
  const names = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const rule of rules) {
    const name = ruleName(rule);
    names.set(rule.id, name);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return (id) => {
    const name = names.get(id);
    if (name === undefined) return id;
    return (counts.get(name) ?? 0) > 1 ? `“${name}” (${id})` : `“${name}”`;
  };
}
