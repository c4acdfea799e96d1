import type { RuleSet } from '#rules';

import { builtInNote } from '../../ui/built-in-note';

/** Rules from the published copy, which has no notes: those that are built in, word for word, get theirs back. */
export const withBuiltInNotes = (ruleSet: RuleSet): RuleSet => ({
  ...ruleSet,
  rules: ruleSet.rules.map((rule) => ({ ...rule, note: builtInNote(rule) })),
});
