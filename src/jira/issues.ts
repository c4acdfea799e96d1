import { ISSUE_FIELDS, JiraIssue, TAG_PROPERTY, type IssueEdit } from '#issue';
import * as v from 'valibot';

import { call, send } from './call';
import { JiraError } from './jira-error';
import { jiraPath, type Request } from './request';

/**
 * One issue with its tag and with what the user may edit, in one call.
 *
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-issueidorkey-get
 * @throws JiraError
 */
export function getIssue(request: Request, idOrKey: string): Promise<JiraIssue> {
  const path = jiraPath`/rest/api/3/issue/${idOrKey}?fields=${ISSUE_FIELDS.join(',')}&expand=editmeta&properties=${TAG_PROPERTY}`;
  return call(request, { method: 'GET', path }, JiraIssue);
}

/** When the issue was last changed, as Jira writes it: the cheapest way to see that it was. @throws JiraError */
export async function getIssueUpdated(request: Request, idOrKey: string): Promise<string> {
  const Answer = v.object({ fields: v.object({ updated: v.string() }) });
  const path = jiraPath`/rest/api/3/issue/${idOrKey}?fields=updated`;
  return (await call(request, { method: 'GET', path }, Answer)).fields.updated;
}

/**
 * Edits labels and properties of an issue together.
 *
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-issueidorkey-put
 * @throws JiraError
 */
export async function editIssue(request: Request, idOrKey: string, edit: IssueEdit): Promise<void> {
  await send(request, { method: 'PUT', path: jiraPath`/rest/api/3/issue/${idOrKey}`, body: edit });
}

/** Deletes the tag of an issue; one that is not there is as good as deleted. @throws JiraError */
export async function deleteTag(request: Request, idOrKey: string): Promise<void> {
  const path = jiraPath`/rest/api/3/issue/${idOrKey}/properties/${TAG_PROPERTY}`;
  try {
    await send(request, { method: 'DELETE', path });
  } catch (error) {
    if (!(error instanceof JiraError) || error.code !== 'not-found') throw error;
  }
}
