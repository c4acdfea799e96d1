import * as v from 'valibot';

import { call, send } from './call';
import { JiraError } from './jira-error';
import { jiraPath, type Request } from './request';

/** The project property that holds the published copy of the rules. */
export const RULES_PROPERTY = 'backlog-or-plan.rules';

const Project = v.object({
  id: v.string(),
  key: v.string(),
  name: v.string(),
  issueTypes: v.optional(
    v.array(v.object({ id: v.string(), name: v.string(), subtask: v.optional(v.boolean(), false) })),
    [],
  ),
  properties: v.optional(v.record(v.string(), v.unknown()), {}),
});
export type Project = v.InferOutput<typeof Project>;

/** A project with the published copy of its rules, in one call. @throws JiraError */
export function getProject(request: Request, idOrKey: string): Promise<Project> {
  const path = jiraPath`/rest/api/3/project/${idOrKey}?properties=${RULES_PROPERTY}`;
  return call(request, { method: 'GET', path }, Project);
}

/** Projects of one answer to {@link findAdministered}: who has more types a part of the name. */
const PROJECTS_PAGE = 50;

const FoundProjects = v.object({
  values: v.array(v.object({ id: v.string(), key: v.string(), name: v.string() })),
  isLast: v.optional(v.boolean(), true),
});
export type FoundProject = v.InferOutput<typeof FoundProjects>['values'][number];

/**
 * Projects that the user administers, by name.
 *
 * @param words part of the name or key; empty for all
 * @returns the first of them, and whether these are all
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-projects/#api-rest-api-3-project-search-get
 * @throws JiraError
 */
export async function findAdministered(
  request: Request,
  words: string,
): Promise<{ readonly projects: readonly FoundProject[]; readonly isAll: boolean }> {
  const query = words === '' ? '' : jiraPath`&query=${words}`;
  const path = `${jiraPath`/rest/api/3/project/search?action=edit&orderBy=name&maxResults=${PROJECTS_PAGE}`}${query}`;
  const { values, isLast } = await call(request, { method: 'GET', path }, FoundProjects);
  return { projects: values, isAll: isLast };
}

/** Writes the published copy. Needs Administer Projects. @throws JiraError */
export async function writeRulesProperty(request: Request, projectId: string, value: unknown): Promise<void> {
  const path = jiraPath`/rest/api/3/project/${projectId}/properties/${RULES_PROPERTY}`;
  await send(request, { method: 'PUT', path, body: value });
}

/** Deletes the published copy; where there is none, nothing happens. Needs Administer Projects. @throws JiraError */
export async function deleteRulesProperty(request: Request, projectId: string): Promise<void> {
  const path = jiraPath`/rest/api/3/project/${projectId}/properties/${RULES_PROPERTY}`;
  try {
    await send(request, { method: 'DELETE', path });
  } catch (error) {
    if (!(error instanceof JiraError) || error.code !== 'not-found') throw error;
  }
}

/** Jira's permissions that the app asks about. @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-permissions/ */
export type ProjectPermission = 'ADMINISTER_PROJECTS' | 'BROWSE_PROJECTS' | 'EDIT_ISSUES';

/**
 * Whether the user has a permission in a project.
 *
 * @throws JiraError; `not-found` when the project does not exist or the user may not see it
 */
export async function hasPermission(
  request: Request,
  projectId: string,
  permission: ProjectPermission,
): Promise<boolean> {
  return (await heldPermissions(request, projectId, [permission])).has(permission);
}

/**
 * Those of some permissions that the user has in a project, in one call.
 *
 * @throws JiraError; `not-found` when the project does not exist or the user may not see it
 */
export async function heldPermissions(
  request: Request,
  projectId: string,
  permissions: readonly ProjectPermission[],
): Promise<ReadonlySet<ProjectPermission>> {
  const Answer = v.object({ permissions: v.record(v.string(), v.object({ havePermission: v.boolean() })) });
  const path = jiraPath`/rest/api/3/mypermissions?projectId=${projectId}&permissions=${permissions.join(',')}`;
  const answer = await call(request, { method: 'GET', path }, Answer);
  return new Set(permissions.filter((permission) => answer.permissions[permission]?.havePermission === true));
}
