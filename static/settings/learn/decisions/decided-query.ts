import type { LabelNames } from '#issue';

/**
 * A query for the issues that people have decided: by a tag of theirs, or by one of the project's labels.
 *
 * @param names the project's labels; `null` where it uses none
 */
export function decidedQuery(names: LabelNames | null): string {
  const byLabel = names === null ? '' : ` OR labels in (${quoted(names.backlog)}, ${quoted(names.plan)})`;
  return `backlogOrPlanBy = person${byLabel} ORDER BY created DESC`;
}

/** Any text as one word of JQL. @see https://support.atlassian.com/jira-software-cloud/docs/jql-fields/ */
const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;
