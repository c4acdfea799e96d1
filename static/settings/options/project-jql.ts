import type { ProjectLabels } from '#issue';

/** A text as JQL quotes it. @see https://support.atlassian.com/jira-software-cloud/docs/use-advanced-search-with-jira-query-language-jql/ */
export const jqlText = (text: string): string => `"${text.replace(/[\\"]/gu, '\\$&')}"`;

/** The issues of a project that carry one of these labels. */
export const labelledJql = (projectKey: string, labels: Exclude<ProjectLabels, null>): string =>
  `project = ${jqlText(projectKey)} AND labels in (${Object.values(labels).map(jqlText).join(', ')})`;
