import { ownLabels, type JiraIssue, type ProjectLabels } from '#issue';
import type { FieldChange } from '#jira';

import { TEXT_FIELDS } from '../issue-event';

/**
 * Whether an issue's text is new since some time: the issue was created, or its text was changed, and none of the app's
 * labels was taken off later. Whoever took one off, by hand or by an undo, has seen that text.
 *
 * @param changes its changelog
 */
export function hasNewText(
  issue: JiraIssue,
  changes: readonly FieldChange[],
  since: number,
  names: ProjectLabels,
): boolean {
  const texts = changes.filter(({ field }) => TEXT_FIELDS.includes(field)).map(({ at }) => at);
  const newest = Math.max(createdAt(issue), ...texts);
  const isOff = ({ at, removed }: FieldChange): boolean =>
    at > newest && ownLabels(names).some((name) => removed.includes(name));
  return newest >= since && !changes.some(isOff);
}

/** Milliseconds since 1970; 0 where Jira does not tell. */
function createdAt({ fields: { created } }: JiraIssue): number {
  const at = typeof created === 'string' ? Date.parse(created) : 0;
  return Number.isNaN(at) ? 0 : at;
}
