import type { CopyState, ProjectRulesState } from '#contract';
import { english } from '#packs';
import type { Settings } from '#rules';

import { startEditing, type Editing } from './editing';
import { withBuiltInNotes } from './with-built-in-notes';

/** Rules that can be changed and published here. */
export type ChangeableRules = Exclude<ProjectRulesState, { readonly kind: 'newer' }>;

/**
 * What an admin starts from: the published rules; where they cannot be read any more, the last ones that can, over
 * their version; the built-in ones where there are none.
 */
export function startFrom(rules: ChangeableRules): Editing {
  switch (rules.kind) {
    case 'published':
      return startEditing(rules.published.version, rules.published.ruleSet);
    case 'corrupt':
      return startEditing(
        rules.version,
        rules.surviving === null ? english : withBuiltInNotes(rules.surviving.ruleSet),
      );
    case 'none':
      return startEditing(0, english);
  }
}

/** Whether publishing rules as they stand, without any change, puts something right. */
export const mayPublishUnchanged = (rules: ChangeableRules, copy: CopyState): boolean =>
  rules.kind === 'corrupt' || (rules.kind === 'none' && copy !== 'missing');

/** Which rules issues are read with, in a sentence. */
export function inForceWords(rules: ChangeableRules, copy: CopyState): string {
  switch (rules.kind) {
    case 'published': {
      const { version, publishedAt } = rules.published;
      const when = new Date(publishedAt).toLocaleString('en', { dateStyle: 'medium', timeStyle: 'short' });
      return `Version ${version} is in force, published ${when}.`;
    }
    case 'corrupt':
      return rules.surviving === null
        ? `The built-in English rules serve, because version ${rules.version} cannot be read.`
        : `Version ${rules.surviving.version} serves, because what was stored of version ${rules.version} cannot be read.`;
    case 'none':
      if (rules.surviving !== null) return 'Rules from an earlier installation are in force.';
      return copy === 'missing'
        ? 'The built-in English rules are in force; nothing has been published in this project yet.'
        : 'The built-in English rules serve, because the rules stored in this project cannot be read.';
  }
}

/** The settings that issues are read and tagged with. */
export const settingsInForce = (rules: ChangeableRules): Settings | undefined =>
  rules.kind === 'published' ? rules.published.ruleSet.settings : rules.surviving?.ruleSet.settings;
