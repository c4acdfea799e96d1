import type { RuleSet } from '#rules';

import { isCustomField } from './is-custom-field';

/** The fields of an issue that the app always reads, as a list for Jira's `fields` parameter. */
export const USUAL_FIELDS: readonly string[] = [
  'summary',
  'description',
  'issuetype',
  'labels',
  'components',
  'status',
  'duedate',
  'fixVersions',
  'project',
  'updated',
];

/** Most custom fields that are asked for: their names stand in an address, and whoever publishes rules names them. */
export const MOST_CUSTOM_FIELDS = 100;

/**
 * The fields that Jira is asked for, so that these rules can be read with: the usual ones, and the custom fields that
 * conditions of rules that are on name, at most {@link MOST_CUSTOM_FIELDS} of them.
 */
export function fieldsToRead({ rules }: Pick<RuleSet, 'rules'>): readonly string[] {
  const named = rules.flatMap(({ on, only }) => (on && only !== undefined ? Object.keys(only) : []));
  const custom = [...new Set(named)].filter(isCustomField).slice(0, MOST_CUSTOM_FIELDS);
  return custom.length === 0 ? USUAL_FIELDS : [...USUAL_FIELDS, ...custom];
}
