import { searchIds, type Request } from '#jira';

import { minutesBefore } from './reading/lane';

/** So much earlier than the scan before begins what may have changed: Jira's search lags behind. */
const LAG_MS = 10 * 60_000;

/** The part of a query that holds for issues changed since a scan. Times are milliseconds since 1970, by Jira's clock. */
export const changedClause = (since: number, now: number): string =>
  `updated >= "${minutesBefore(now, since - LAG_MS)}"`;

/**
 * The ids of all issues of a project that changed since a scan, wherever they are now.
 *
 * @throws JiraError
 */
export async function changedSince(
  request: Request,
  projectId: string,
  since: number,
  now: number,
): Promise<ReadonlySet<string>> {
  const jql = `project = ${projectId} AND ${changedClause(since, now)}`;
  const changed = new Set<string>();
  let token: string | undefined;
  do {
    const page = await searchIds(request, jql, token);
    for (const id of page.ids) changed.add(String(id));
    token = page.nextPageToken;
  } while (token !== undefined);
  return changed;
}
