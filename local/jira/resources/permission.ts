import * as v from 'valibot';
import { findIssue, findProject } from '../find-visible';
import { jiraError } from '../jira-error';
import type { JiraAnswer, JiraRequest } from '../jira-request';
import type { Route } from '../jira-router';
import type { JiraSite } from '../jira-site';
import { accountIdOf } from '../model/actor';
import { isPermissionKey, may, PERMISSIONS, type PermissionKey } from '../permissions';

const Ids = v.optional(v.array(v.number()), []);
const CheckBody = v.object({
  accountId: v.optional(v.string()),
  globalPermissions: v.optional(v.array(v.string()), []),
  projectPermissions: v.optional(
    v.array(v.object({ permissions: v.array(v.string()), projects: Ids, issues: Ids })),
    [],
  ),
});
const ProjectsBody = v.object({ permissions: v.array(v.string()) });

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-permissions/ */
export const permissionRoutes: readonly Route[] = [
  { method: 'GET', path: '/rest/api/3/mypermissions', handler: myPermissions },
  { method: 'POST', path: '/rest/api/3/permissions/check', handler: checkPermissions },
  {
    method: 'POST',
    path: '/rest/api/3/permissions/project',
    handler: ({ actor, body }, { store }) => {
      const keys = body(ProjectsBody).permissions.map(known);
      const projects = keys.every((key) => may(actor, key)) ? [...store.projects.values()] : [];
      return { status: 200, body: { projects: projects.map(({ id, key }) => ({ id, key })) } };
    },
  },
];

function myPermissions({ actor, query }: JiraRequest, { store }: JiraSite): JiraAnswer {
  const keys = query.list('permissions');
  if (keys.length === 0) throw jiraError(400, "The 'permissions' query parameter is required.");
  const project = query.text('projectKey') ?? query.text('projectId');
  const issue = query.text('issueKey') ?? query.text('issueId');
  if (project !== undefined) findProject(store, actor, project);
  if (issue !== undefined) findIssue(store, actor, issue);
  const permissions = keys.map(known).map((key) => {
    const { id, name, type } = PERMISSIONS[key];
    return [key, { id, key, name, type, description: '', havePermission: may(actor, key) }] as const;
  });
  return { status: 200, body: { permissions: Object.fromEntries(permissions) } };
}

function checkPermissions({ actor, body }: JiraRequest, { store }: JiraSite): JiraAnswer {
  const { accountId, globalPermissions, projectPermissions } = body(CheckBody);
  if (accountId !== undefined && accountId !== accountIdOf(actor) && !may(actor, 'ADMINISTER')) {
    throw jiraError(403, 'You may check your own permissions only.');
  }
  return {
    status: 200,
    body: {
      globalPermissions: globalPermissions.map(known).filter((key) => may(actor, key)),
      projectPermissions: projectPermissions.flatMap(({ permissions, projects, issues }) =>
        permissions.map(known).map((permission) => ({
          permission,
          projects: may(actor, permission) ? projects.filter((id) => store.projects.has(id)) : [],
          issues: may(actor, permission) ? issues.filter((id) => store.issues.has(id)) : [],
        })),
      ),
    },
  };
}

function known(key: string): PermissionKey {
  if (isPermissionKey(key)) return key;
  throw jiraError(400, `Unrecognized permission: ${key}`);
}
