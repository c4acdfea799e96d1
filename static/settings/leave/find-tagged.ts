import { ownLabels, type ProjectLabels } from '#issue';
import type { SearchPage } from '#jira';

import { jqlText } from '../jql-text';

/** An issue from which the app's tag is taken. */
export interface TaggedIssue {
  readonly id: string;
  readonly key: string;
}

/**
 * The query for the issues of a project with a tag or one of its labels, by the aliases that manifest.yml declares.
 *
 * @param labels the project's labels
 */
export function taggedJql(projectId: string, labels: ProjectLabels): string {
  const names = ownLabels(labels).map(jqlText);
  const isLabelled = names.length === 0 ? '' : ` OR labels in (${names.join(', ')})`;
  return `project = ${projectId} AND (backlogOrPlan is not EMPTY${isLabelled}) ORDER BY key ASC`;
}

/**
 * Lists all issues of a search before any is changed: a search whose results are changed while it is read goes astray.
 *
 * @param readPage reads the page at a token; the first one without
 * @param tell told how many were found so far
 * @throws JiraError, and whatever gives up a wait
 */
export async function findTagged(
  readPage: (token: string | undefined) => Promise<SearchPage>,
  tell: (found: number) => void,
): Promise<readonly TaggedIssue[]> {
  const found = new Map<string, TaggedIssue>();
  let token: string | undefined;
  do {
    const page: SearchPage = await readPage(token);
    for (const { id, key } of page.issues) found.set(id, { id, key });
    tell(found.size);
    token = page.nextPageToken;
  } while (token !== undefined);
  return [...found.values()];
}
