import type { ProjectRulesState } from '#contract';
import { english } from '#packs';
import type { RuleSet } from '#rules';

import { withBuiltInNotes } from '../editing/with-built-in-notes';

export type RulesOfProject =
  | { readonly kind: 'ok'; readonly ruleSet: RuleSet; readonly what: string }
  /** Why there are none to be had, in a sentence. */
  | { readonly kind: 'none'; readonly why: string };

/** The rules that issues of a project are read with, and what they are, in words. */
export function rulesOfProject(rules: ProjectRulesState): RulesOfProject {
  if (rules.kind === 'published') {
    const { version, ruleSet } = rules.published;
    return { kind: 'ok', ruleSet, what: `version ${version}` };
  }
  if (rules.kind === 'newer') {
    return { kind: 'none', why: 'Its rules were published by a newer version of this app. Reload the page to get it.' };
  }
  if (rules.surviving !== null) {
    return {
      kind: 'ok',
      ruleSet: withBuiltInNotes(rules.surviving.ruleSet),
      what: `version ${rules.surviving.version}`,
    };
  }
  if (rules.kind === 'corrupt') return { kind: 'none', why: 'Its rules cannot be read any more.' };
  return { kind: 'ok', ruleSet: english, what: 'the built-in rules, for nothing was published there' };
}
