import { JiraIssue, TAG_PROPERTY, USUAL_FIELDS, type IssueEdit } from '#issue';
import * as v from 'valibot';

import { call, send } from './call';
import { JiraError } from './jira-error';
import { jiraPath, type Request } from './request';

/**
 * One issue with its tag and with what the user may edit, in one call.
 *
 * @param fields what to read of it, the usual fields among it
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-issueidorkey-get
 * @throws JiraError
 */
export function getIssue(
  request: Request,
  idOrKey: string,
  fields: readonly string[] = USUAL_FIELDS,
): Promise<JiraIssue> {
  const path = jiraPath`/rest/api/3/issue/${idOrKey}?fields=${fields.join(',')}&expand=editmeta&properties=${TAG_PROPERTY}`;
  return call(request, { method: 'GET', path }, JiraIssue);
}

/**
 * The issue with the fields that were not asked for when only the usual ones were. Makes no call if there are none.
 *
 * @param issue as {@link getIssue} read it
 * @param fields all that are wanted
 * @throws JiraError
 */
export async function withMoreFields(
  request: Request,
  issue: JiraIssue,
  fields: readonly string[],
): Promise<JiraIssue> {
  const more = fields.filter((name) => !USUAL_FIELDS.includes(name));
  if (more.length === 0) return issue;
  const Answer = v.object({ fields: v.optional(v.record(v.string(), v.unknown()), {}) });
  const path = jiraPath`/rest/api/3/issue/${issue.id}?fields=${more.join(',')}`;
  const answer = await call(request, { method: 'GET', path }, Answer);
  return { ...issue, fields: { ...answer.fields, ...issue.fields } };
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
 * @param isQuiet keeps Jira from mailing those who watch it; Jira heeds that only from those who administer the project
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-issueidorkey-put
 * @throws JiraError
 */
export async function editIssue(request: Request, idOrKey: string, edit: IssueEdit, isQuiet = false): Promise<void> {
  const path = jiraPath`/rest/api/3/issue/${idOrKey}`;
  await send(request, { method: 'PUT', path: isQuiet ? `${path}?notifyUsers=false` : path, body: edit });
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
