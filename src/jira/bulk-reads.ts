import { hasForeignTag, JiraIssue, TAG_PROPERTY, tagState } from '#issue';
import type { IssueNow } from '#run';
import * as v from 'valibot';

import { call } from './call';
import { jiraPath, type Request } from './request';
import { BULK_FETCH_MOST } from './search';

/** Most ids of one page of a search that reads nothing else. @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-search/ */
const IDS_PAGE = 5_000;
/** Most issues of one check of permissions. @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-permissions/ */
export const PERMISSION_CHECK_MOST = 1_000;

const NumberOfText = v.pipe(v.string(), v.regex(/^\d+$/), v.transform(Number));
const IdsPage = v.object({
  issues: v.array(v.object({ id: NumberOfText })),
  nextPageToken: v.optional(v.string()),
});

/** One page of the ids that a query finds. @throws JiraError; `rejected` when the query is faulty */
export async function searchIds(
  request: Request,
  jql: string,
  nextPageToken?: string,
): Promise<{ readonly ids: readonly number[]; readonly nextPageToken: string | undefined }> {
  const next = nextPageToken === undefined ? {} : { nextPageToken };
  const body = { jql, maxResults: IDS_PAGE, fields: ['id'], ...next };
  const page = await call(request, { method: 'POST', path: '/rest/api/3/search/jql', body }, IdsPage);
  return { ids: page.issues.map(({ id }) => id), nextPageToken: page.nextPageToken };
}

const FIELDS = ['labels', 'project', 'updated'];
const Fetched = v.object({ issues: v.array(JiraIssue) });

/**
 * Issues as they are now, read past the search index; those that are gone or not visible are missing.
 *
 * @param ids at most {@link BULK_FETCH_MOST}
 * @throws JiraError
 */
export async function readIssuesNow(request: Request, ids: readonly number[]): Promise<readonly IssueNow[]> {
  if (ids.length === 0 || ids.length > BULK_FETCH_MOST) throw new RangeError(`${ids.length} issues in a bulk fetch.`);
  const body = { issueIdsOrKeys: ids.map(String), fields: FIELDS, properties: [TAG_PROPERTY] };
  const { issues } = await call(request, { method: 'POST', path: '/rest/api/3/issue/bulkfetch', body }, Fetched);
  return issues.map(issueNow);
}

function issueNow(issue: JiraIssue): IssueNow {
  const { id, fields } = issue;
  const updatedAt = Date.parse(fields.updated ?? '');
  return {
    id: Number(id),
    projectId: fields.project?.id ?? '',
    ...tagState(issue),
    isForeign: hasForeignTag(issue),
    updatedAt: Number.isNaN(updatedAt) ? 0 : updatedAt,
  };
}

const Grants = v.object({
  projectPermissions: v.array(v.object({ permission: v.string(), issues: v.optional(v.array(v.number()), []) })),
});

/**
 * Which of these issues the user may edit.
 *
 * @param ids at most {@link PERMISSION_CHECK_MOST}
 * @throws JiraError
 */
export async function whichMayBeEdited(request: Request, ids: readonly number[]): Promise<readonly number[]> {
  const permission = 'EDIT_ISSUES';
  const body = { projectPermissions: [{ permissions: [permission], issues: ids }] };
  const { projectPermissions } = await call(
    request,
    { method: 'POST', path: '/rest/api/3/permissions/check', body },
    Grants,
  );
  return projectPermissions.filter((grant) => grant.permission === permission).flatMap(({ issues }) => issues);
}

/** Whether the user may make bulk changes, which is a permission of the whole site. @throws JiraError */
export async function mayBulkChange(request: Request): Promise<boolean> {
  const Answer = v.object({ permissions: v.record(v.string(), v.object({ havePermission: v.boolean() })) });
  const path = jiraPath`/rest/api/3/mypermissions?permissions=${'BULK_CHANGE'}`;
  return (await call(request, { method: 'GET', path }, Answer)).permissions['BULK_CHANGE']?.havePermission === true;
}

/** What time it is on Jira's clock, milliseconds since 1970. @throws JiraError */
export async function jiraTime(request: Request): Promise<number> {
  const Answer = v.object({ serverTime: v.pipe(v.string(), v.transform(Date.parse), v.number()) });
  return (await call(request, { method: 'GET', path: '/rest/api/3/serverInfo' }, Answer)).serverTime;
}
