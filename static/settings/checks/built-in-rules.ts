import { english } from '#packs';
import { isSameRule, type Rule } from '#rules';

const BUILT_IN: ReadonlyMap<string, Rule> = new Map(english.rules.map((rule) => [rule.id, rule]));

/** Ids of those rules that stand as they were built in, whatever their notes say. */
export const builtInRules = (rules: Iterable<Rule>): ReadonlySet<string> =>
  new Set(
    [...rules]
      .filter((rule) => {
        const builtIn = BUILT_IN.get(rule.id);
        return builtIn !== undefined && isSameRule(rule, { ...builtIn, note: rule.note });
      })
      .map(({ id }) => id),
  );
