import { jiraError } from '../jira-error';
import type { Route } from '../jira-router';
import type { Actor } from '../model/actor';
import type { ProjectRecord } from '../model/project-record';
import { STATUSES } from '../model/status-record';
import { may } from '../permissions';
import { boardBean } from '../shape/board-bean';
import { selfOf, SITE_URL } from '../shape/site-url';
import type { SiteStore } from '../site-store';

/** @see https://developer.atlassian.com/cloud/jira/software/rest/api-group-board/ */
export const boardRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/rest/agile/1.0/board',
    handler: ({ actor, query }, { store }) => {
      const startAt = query.integer('startAt') ?? 0;
      const maxResults = Math.min(50, query.integer('maxResults') ?? 50);
      const wanted = query.text('projectKeyOrId');
      const types = query.list('type');
      const name = query.text('name')?.toLowerCase() ?? '';
      const boards = (may(actor, 'BROWSE_PROJECTS') ? [...store.projects.values()] : [])
        .filter((project) => wanted === undefined || project === store.findProject(wanted))
        .map(boardBean)
        .filter((board) => types.length === 0 || types.includes(board.type))
        .filter((board) => board.name.toLowerCase().includes(name));
      const values = boards.slice(startAt, startAt + maxResults);
      const isLast = startAt + values.length >= boards.length;
      return { status: 200, body: { startAt, maxResults, total: boards.length, isLast, values } };
    },
  },
  {
    method: 'GET',
    path: '/rest/agile/1.0/board/:boardId',
    handler: ({ actor, param }, { store }) => ({
      status: 200,
      body: boardBean(findBoard(store, actor, param('boardId'))),
    }),
  },
  {
    method: 'GET',
    path: '/rest/agile/1.0/board/:boardId/configuration',
    handler: ({ actor, param }, { store }) => {
      const project = findBoard(store, actor, param('boardId'));
      const { id, self, name, type } = boardBean(project);
      const columns = STATUSES.map((status) => ({
        name: status.name,
        statuses: [{ id: status.id, self: selfOf(`status/${status.id}`) }],
      }));
      const filterId = String(10_000 + id);
      return {
        status: 200,
        body: {
          id,
          self: `${self}/configuration`,
          name,
          type,
          location: { type: 'project', projectKeyOrId: project.key },
          filter: { id: filterId, self: `${SITE_URL}/rest/api/2/filter/${filterId}` },
          columnConfig: { columns, constraintType: 'none' },
          ranking: { rankCustomFieldId: 10_019 },
        },
      };
    },
  },
];

/** The project whose board this is. @throws JiraError 404 if there is no such board or the actor may not see it. */
export function findBoard(store: SiteStore, actor: Actor, boardId: string): ProjectRecord {
  const project = [...store.projects.values()].find(({ board }) => String(board.id) === boardId);
  if (project !== undefined && may(actor, 'BROWSE_PROJECTS')) return project;
  throw jiraError(
    404,
    'Requested board cannot be viewed because it either does not exist or you do not have permission to view it.',
  );
}
