import * as v from 'valibot';
import { callJira } from './call-jira';
import { Row } from './search';

export const Project = v.object({
  id: v.string(),
  key: v.string(),
  name: v.string(),
  projectTypeKey: v.optional(v.string(), 'software'),
});
export type Project = v.InferOutput<typeof Project>;

export async function listProjects(): Promise<readonly Project[]> {
  const { values } = await callJira(v.object({ values: v.array(Project) }), 'GET', '/rest/api/3/project/search');
  return values;
}

const IssueTypes = v.object({
  issueTypes: v.array(v.object({ id: v.string(), name: v.string(), subtask: v.optional(v.boolean(), false) })),
});
export type IssueType = v.InferOutput<typeof IssueTypes>['issueTypes'][number];

export async function listIssueTypes(projectKey: string): Promise<readonly IssueType[]> {
  const { issueTypes } = await callJira(IssueTypes, 'GET', `/rest/api/3/project/${encodeURIComponent(projectKey)}`);
  return issueTypes;
}

const Board = v.object({ id: v.number(), name: v.string(), type: v.string() });
export type Board = v.InferOutput<typeof Board>;

export async function findBoard(projectKey: string): Promise<Board | undefined> {
  const { values } = await callJira(
    v.object({ values: v.array(Board) }),
    'GET',
    `/rest/agile/1.0/board?projectKeyOrId=${encodeURIComponent(projectKey)}`,
  );
  return values[0];
}

/** One page of a board's backlog, in rank order. */
export async function readBacklog(
  boardId: number,
  startAt: number,
): Promise<{ readonly issues: readonly Row[]; readonly total: number }> {
  return callJira(
    v.object({ issues: v.array(Row), total: v.number() }),
    'GET',
    `/rest/agile/1.0/board/${boardId}/backlog?startAt=${startAt}&maxResults=50&fields=summary,issuetype,status,labels`,
  );
}

export interface Permissions {
  readonly edit: boolean;
  readonly create: boolean;
  readonly administer: boolean;
}

const Have = v.object({ havePermission: v.boolean() });
const MyPermissions = v.object({
  permissions: v.object({ EDIT_ISSUES: Have, CREATE_ISSUES: Have, ADMINISTER_PROJECTS: Have }),
});

/** What the session's user may do in a project. */
export async function readPermissions(projectKey: string): Promise<Permissions> {
  const { permissions } = await callJira(
    MyPermissions,
    'GET',
    `/rest/api/3/mypermissions?projectKey=${encodeURIComponent(projectKey)}&permissions=EDIT_ISSUES,CREATE_ISSUES,ADMINISTER_PROJECTS`,
  );
  return {
    edit: permissions.EDIT_ISSUES.havePermission,
    create: permissions.CREATE_ISSUES.havePermission,
    administer: permissions.ADMINISTER_PROJECTS.havePermission,
  };
}
