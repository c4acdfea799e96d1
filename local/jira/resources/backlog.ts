import { jiraError } from '../jira-error';
import type { JiraAnswer, JiraRequest } from '../jira-request';
import type { Route } from '../jira-router';
import type { JiraSite } from '../jira-site';
import { compileJql } from '../jql/compile-jql';
import { accountIdOf } from '../model/actor';
import { statusOf } from '../model/status-record';
import { jqlContext } from '../search-issues';
import { isIdsOnly, issueBean, type IssueSelection } from '../shape/issue-bean';
import { findBoard } from './board';

/**
 * A board's backlog. The one with offsets is on its way out: it is removed after 2026-11-01.
 * @see https://developer.atlassian.com/cloud/jira/software/rest/api-group-board/
 */
export const backlogRoutes: readonly Route[] = [
  { method: 'GET', path: '/rest/agile/1.0/board/:boardId/backlog', handler: pagedByOffset },
  { method: 'GET', path: '/rest/software/1.0/board/:boardId/backlog', handler: pagedByToken },
  {
    method: 'GET',
    path: '/rest/software/1.0/board/:boardId/backlog/approximate-count',
    handler: (request, site) => ({ status: 200, body: { count: backlogIds(request, site).length } }),
  },
];

function pagedByOffset(request: JiraRequest, site: JiraSite): JiraAnswer {
  const { query } = request;
  const ids = backlogIds(request, site);
  const startAt = query.integer('startAt') ?? 0;
  const selection = selectionOf(request);
  const maxResults = pageSize(query.integer('maxResults'), selection, site);
  const issues = beans(ids.slice(startAt, startAt + maxResults), selection, site);
  return { status: 200, body: { startAt, maxResults, total: ids.length, issues }, objectsRead: issues.length };
}

function pagedByToken(request: JiraRequest, site: JiraSite): JiraAnswer {
  const { query, actor, param } = request;
  const selection = selectionOf(request);
  const size = pageSize(query.integer('maxResults'), selection, site);
  const name = `board ${param('boardId')}: ${query.text('jql') ?? ''}`;
  const token = query.text('nextPageToken');
  const page =
    token === undefined
      ? site.cursors.open(name, accountIdOf(actor), backlogIds(request, site), size)
      : site.cursors.resume(token, name, accountIdOf(actor), size);
  const issues = beans(page.issueIds, selection, site);
  const { nextPageToken } = page;
  return {
    status: 200,
    body: { issues, isLast: nextPageToken === undefined, ...(nextPageToken !== undefined && { nextPageToken }) },
    objectsRead: issues.length,
  };
}

function selectionOf({ query }: JiraRequest): IssueSelection {
  const fields = query.list('fields');
  return { fields: fields.length === 0 ? ['*navigable'] : [...fields, 'key'], properties: [] };
}

function pageSize(wanted: number | undefined, selection: IssueSelection, { limits }: JiraSite): number {
  if (wanted !== undefined && wanted < 0) throw jiraError(400, 'maxResults must not be negative.');
  const most = isIdsOnly(selection) ? limits.searchPageOfIds : limits.searchPageWithFields;
  return Math.min(most, Math.max(1, wanted ?? limits.searchPageDefault));
}

function beans(ids: readonly number[], selection: IssueSelection, { store }: JiraSite) {
  return ids.flatMap((id) => store.issues.get(id) ?? []).map((issue) => issueBean(issue, selection, store));
}

/** Ids of the backlog by rank: neither done, nor epics, nor sub-tasks, which a backlog shows elsewhere. */
function backlogIds({ actor, param, query }: JiraRequest, site: JiraSite): readonly number[] {
  const { store, index, limits } = site;
  const project = findBoard(store, actor, param('boardId'));
  const typeIds = new Set(project.issueTypes.filter((type) => type.hierarchyLevel === 0).map((type) => type.id));
  const jql = query.text('jql') ?? '';
  const { test } = compileJql(jql, jqlContext(site, actor), 'any', limits.orderByFields);
  const fresh = new Set(query.list('reconcileIssues').map(Number));
  if (fresh.size > limits.reconcileIssues)
    throw jiraError(400, `At most ${limits.reconcileIssues} issues can be reconciled.`);
  return [...index.visible()]
    .map((issue) => (fresh.has(issue.id) ? (store.issues.get(issue.id) ?? issue) : issue))
    .filter((issue) => issue.projectId === project.id && issue.inBacklog && typeIds.has(issue.typeId))
    .filter((issue) => statusOf(issue.statusId).category.key !== 'done' && test(issue))
    .map(({ id }) => id)
    .sort((a, b) => a - b);
}
