import type { Route } from '../jira-router';
import { findProject } from '../find-visible';
import { jiraError } from '../jira-error';
import { may } from '../permissions';
import { projectBean } from '../shape/project-bean';
import { selfOf } from '../shape/site-url';

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-projects/ */
export const projectRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/rest/api/3/project/search',
    handler: ({ actor, query }, { store }) => {
      const startAt = query.integer('startAt') ?? 0;
      const maxResults = Math.min(100, query.integer('maxResults') ?? 50);
      const keys = query.list('keys');
      const ids = query.list('id');
      const words = query.text('query')?.toLowerCase() ?? '';
      const action = query.text('action') ?? 'view';
      if (!['view', 'browse', 'edit', 'create'].includes(action)) throw jiraError(400, `Unknown action '${action}'.`);
      const permission = { edit: 'ADMINISTER_PROJECTS', create: 'CREATE_ISSUES' } as const;
      const allowed = may(actor, action === 'edit' || action === 'create' ? permission[action] : 'BROWSE_PROJECTS');
      const found = [...store.projects.values()]
        .filter(() => allowed)
        .filter((project) => keys.length === 0 || keys.includes(project.key))
        .filter((project) => ids.length === 0 || ids.includes(String(project.id)))
        .filter((project) => `${project.key} ${project.name}`.toLowerCase().includes(words))
        .sort((a, b) => a.key.localeCompare(b.key));
      const values = found
        .slice(startAt, startAt + maxResults)
        .map((project) => projectBean(project, query.list('properties')));
      return {
        status: 200,
        body: {
          self: selfOf(`project/search?startAt=${startAt}&maxResults=${maxResults}`),
          startAt,
          maxResults,
          total: found.length,
          isLast: startAt + values.length >= found.length,
          values,
        },
        objectsRead: values.length,
      };
    },
  },
  {
    method: 'GET',
    path: '/rest/api/3/project/:projectIdOrKey',
    handler: ({ actor, param, query }, { store }) => {
      const project = findProject(store, actor, param('projectIdOrKey'));
      return { status: 200, body: projectBean(project, query.list('properties')), objectsRead: 1 };
    },
  },
];
