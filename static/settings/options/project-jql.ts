import type { ProjectLabels } from '#issue';

import { jqlText } from '../jql-text';

/** The issues of a project that carry one of these labels. */
export const labelledJql = (projectKey: string, labels: Exclude<ProjectLabels, null>): string =>
  `project = ${jqlText(projectKey)} AND labels in (${Object.values(labels).map(jqlText).join(', ')})`;
