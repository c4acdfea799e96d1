import { english } from '#packs';
import type { Rule } from '#rules';

const BUILT_IN: ReadonlyMap<string, Rule> = new Map(english.rules.map((rule) => [rule.id, rule]));

/**
 * What a rule means. The published copy has no notes; a rule that is built in, word for word, has the note it was built
 * with.
 */
export function builtInNote({ id, patterns, note }: Pick<Rule, 'id' | 'patterns' | 'note'>): string {
  if (note !== '') return note;
  const builtIn = BUILT_IN.get(id);
  const isSame =
    builtIn?.patterns.length === patterns.length && patterns.every((pattern, at) => builtIn.patterns[at] === pattern);
  return isSame ? builtIn.note : '';
}
