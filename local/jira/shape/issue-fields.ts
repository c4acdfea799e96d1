import { CUSTOM_FIELDS } from '../model/custom-fields';
import { SPRINT_FIELD } from '../model/sprint-field';
import type { IssueRecord } from '../model/issue-record';
import type { ProjectRecord } from '../model/project-record';
import { statusOf } from '../model/status-record';
import type { SiteStore } from '../site-store';
import { issueTypeBean, namedBean, projectRef } from './project-bean';
import { jiraTime, selfOf } from './site-url';
import { userBean } from './user-bean';

/** Reads one field of an issue in Jira's shape; undefined where the issue has no such field. */
type FieldReader = (issue: IssueRecord, project: ProjectRecord, store: SiteStore) => unknown;

export function statusBean(statusId: string) {
  const status = statusOf(statusId);
  const category = { self: selfOf(`statuscategory/${status.category.id}`), ...status.category };
  return {
    self: selfOf(`status/${status.id}`),
    id: status.id,
    name: status.name,
    description: '',
    statusCategory: category,
  };
}

function typeBean(issue: IssueRecord, project: ProjectRecord) {
  const type = project.issueTypes.find(({ id }) => id === issue.typeId);
  return type === undefined ? null : issueTypeBean(type, project);
}

/** An issue as its parent or its sub-tasks show it. */
function linkedBean(issue: IssueRecord, store: SiteStore) {
  const issuetype = typeBean(issue, store.projectOf(issue));
  return {
    id: String(issue.id),
    key: issue.key,
    self: selfOf(`issue/${issue.id}`),
    fields: { summary: issue.summary, status: statusBean(issue.statusId), issuetype },
  };
}

function isSubtask(issue: IssueRecord, store: SiteStore): boolean {
  return store.projectOf(issue).issueTypes.some((type) => type.id === issue.typeId && type.hierarchyLevel === -1);
}

export const ISSUE_FIELDS: ReadonlyMap<string, FieldReader> = new Map<string, FieldReader>([
  ['summary', (issue) => issue.summary],
  ['description', (issue) => issue.description],
  ['issuetype', typeBean],
  ['project', (_, project) => projectRef(project)],
  ['status', (issue) => statusBean(issue.statusId)],
  ['statusCategory', (issue) => statusBean(issue.statusId).statusCategory],
  ['resolution', (issue) => (statusOf(issue.statusId).category.key === 'done' ? { id: '10000', name: 'Done' } : null)],
  ['labels', (issue) => issue.labels],
  ['components', (issue, project) => named('component', issue.componentIds, project)],
  ['fixVersions', (issue, project) => named('version', issue.fixVersionIds, project)],
  ['assignee', (issue, _, store) => userBean(store, issue.assignee)],
  ['reporter', (issue, _, store) => userBean(store, issue.reporter)],
  ['watches', watchesBean],
  ['duedate', (issue) => issue.dueDate],
  ['created', (issue) => jiraTime(issue.created)],
  ['updated', (issue) => jiraTime(issue.updated)],
  [
    'parent',
    (issue, _, store) => {
      const parent = issue.parentId === null ? undefined : store.issues.get(issue.parentId);
      return parent === undefined ? undefined : linkedBean(parent, store);
    },
  ],
  [
    'subtasks',
    (issue, _, store) =>
      store
        .childrenOf(issue)
        .filter((child) => isSubtask(child, store))
        .map((child) => linkedBean(child, store)),
  ],
  [SPRINT_FIELD.id, sprintBeans],
  ...CUSTOM_FIELDS.map(({ id }) => [id, (issue: IssueRecord) => issue.custom[id] ?? null] as const),
]);

/** Whoever reported an issue or works on it watches it. */
function watchesBean({ assignee, reporter }: IssueRecord) {
  const watchers = new Set([assignee, reporter].filter((accountId) => accountId !== null));
  return { watchCount: watchers.size, isWatching: false };
}

function named(kind: 'component' | 'version', ids: readonly string[], project: ProjectRecord) {
  const records = kind === 'component' ? project.components : project.versions;
  return records.filter(({ id }) => ids.includes(id)).map((record) => namedBean(kind, record));
}

/** The local Jira has one sprint per project, the running one: in it is what has left the backlog and is not done. */
function sprintBeans(issue: IssueRecord, project: ProjectRecord) {
  const isDone = statusOf(issue.statusId).category.key === 'done';
  if (issue.inBacklog || isDone) return null;
  return [{ id: project.id, name: `${project.key} Sprint 9`, state: 'active', boardId: project.id, goal: '' }];
}
