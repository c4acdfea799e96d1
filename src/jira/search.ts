import { JiraIssue, TAG_PROPERTY } from '#issue';
import * as v from 'valibot';

import { call } from './call';
import { jiraPath, type Request } from './request';

/** Most issues with text fields that one page of a search holds. @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-search/ */
export const SEARCH_PAGE = 100;
/** Most issues that one bulk fetch with text fields answers. @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-bulkfetch-post */
export const BULK_FETCH_MOST = 100;
/** Most keys that one page of a board's backlog holds. @see https://developer.atlassian.com/cloud/jira/software/rest/api-group-board/ */
const BACKLOG_PAGE = 5000;

const SearchPage = v.object({ issues: v.array(JiraIssue), nextPageToken: v.optional(v.string()) });
export type SearchPage = v.InferOutput<typeof SearchPage>;

/**
 * One page of the issues that a query finds, with text and tag.
 *
 * @param fields what to read of them, the usual fields among it
 * @param nextPageToken of the page before; undefined for the first page
 * @throws JiraError; `rejected` with Jira's words when the query is faulty
 */
export function searchPage(
  request: Request,
  jql: string,
  fields: readonly string[],
  nextPageToken?: string,
): Promise<SearchPage> {
  const body = {
    jql,
    maxResults: SEARCH_PAGE,
    fields,
    properties: [TAG_PROPERTY],
    ...(nextPageToken === undefined ? {} : { nextPageToken }),
  };
  return call(request, { method: 'POST', path: '/rest/api/3/search/jql', body }, SearchPage);
}

/** About how many issues a query finds; Jira counts with some delay. @throws JiraError */
export async function approximateCount(request: Request, jql: string): Promise<number> {
  const path = '/rest/api/3/search/approximate-count';
  return (await call(request, { method: 'POST', path, body: { jql } }, v.object({ count: v.number() }))).count;
}

const BulkFetched = v.object({ issues: v.array(JiraIssue) });

/**
 * Issues by id, with text and tag; those the user may not see are missing.
 *
 * @param ids at most {@link BULK_FETCH_MOST}
 * @param fields what to read of them, the usual fields among it
 * @throws JiraError
 */
export async function fetchIssues(
  request: Request,
  ids: readonly string[],
  fields: readonly string[],
): Promise<readonly JiraIssue[]> {
  const body = { issueIdsOrKeys: ids, fields, properties: [TAG_PROPERTY] };
  return (await call(request, { method: 'POST', path: '/rest/api/3/issue/bulkfetch', body }, BulkFetched)).issues;
}

const BacklogPage = v.object({
  issues: v.array(v.object({ id: v.string() })),
  nextPageToken: v.optional(v.string()),
});

/** Ids of a board's backlog in its order, one page. @throws JiraError */
export async function backlogPage(
  request: Request,
  boardId: string,
  nextPageToken?: string,
): Promise<{ readonly ids: readonly string[]; readonly nextPageToken: string | undefined }> {
  const next = nextPageToken === undefined ? '' : jiraPath`&nextPageToken=${nextPageToken}`;
  const path = `${jiraPath`/rest/software/1.0/board/${boardId}/backlog?fields=id&maxResults=${BACKLOG_PAGE}`}${next}`;
  const page = await call(request, { method: 'GET', path }, BacklogPage);
  return { ids: page.issues.map(({ id }) => id), nextPageToken: page.nextPageToken };
}
