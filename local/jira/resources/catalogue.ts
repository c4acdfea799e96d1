import { findProject } from '../find-visible';
import { jiraError } from '../jira-error';
import type { Route } from '../jira-router';
import { CUSTOM_FIELDS, customTypeOf, type CustomFieldRecord } from '../model/custom-fields';
import { SPRINT_FIELD } from '../model/sprint-field';
import { issueTypeBean } from '../shape/project-bean';
import { SITE_URL } from '../shape/site-url';
import { actorBean } from '../shape/user-bean';

/** What the site has, whoever asks: fields, issue types, labels, the person, the server. */
export const catalogueRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/rest/api/3/field',
    handler: () => ({
      status: 200,
      body: [...FIELDS.map(fieldBean), sprintFieldBean, ...CUSTOM_FIELDS.map(customFieldBean)],
    }),
  },
  {
    method: 'GET',
    path: '/rest/api/3/issuetype',
    handler: (_, { store }) => {
      const types = [...store.projects.values()].flatMap((project) =>
        project.issueTypes.map((type) => issueTypeBean(type, project)),
      );
      // Company-managed projects share types: each is listed once.
      return { status: 200, body: [...new Map(types.map((type) => [type.id, type])).values()] };
    },
  },
  {
    method: 'GET',
    path: '/rest/api/3/issuetype/project',
    handler: ({ actor, query }, { store }) => {
      const projectId = query.integer('projectId');
      if (projectId === undefined) throw jiraError(400, "The 'projectId' query parameter is required.");
      const project = findProject(store, actor, String(projectId));
      const level = query.integer('level');
      const types = project.issueTypes.filter(({ hierarchyLevel }) => level === undefined || hierarchyLevel === level);
      return { status: 200, body: types.map((type) => issueTypeBean(type, project)) };
    },
  },
  {
    method: 'GET',
    path: '/rest/api/3/label',
    handler: ({ query }, { store }) => {
      const labels = new Set<string>();
      for (const issue of store.issues.values()) for (const label of issue.labels) labels.add(label);
      const startAt = query.integer('startAt') ?? 0;
      const maxResults = Math.min(1_000, query.integer('maxResults') ?? 1_000);
      const values = [...labels].sort().slice(startAt, startAt + maxResults);
      const isLast = startAt + values.length >= labels.size;
      return { status: 200, body: { startAt, maxResults, total: labels.size, isLast, values } };
    },
  },
  {
    method: 'GET',
    path: '/rest/api/3/myself',
    handler: ({ actor }, { store }) => ({ status: 200, body: { ...actorBean(store, actor), locale: 'en_US' } }),
  },
  {
    method: 'GET',
    path: '/rest/api/3/serverInfo',
    handler: (_, { clock }) => ({
      status: 200,
      body: {
        baseUrl: SITE_URL,
        displayUrl: SITE_URL,
        version: '1001.0.0-SNAPSHOT',
        versionNumbers: [1001, 0, 0],
        deploymentType: 'Cloud',
        buildNumber: 100_000,
        serverTime: new Date(clock()).toISOString(),
        serverTitle: 'Local Jira',
        serverTimeZone: 'Etc/UTC',
      },
    }),
  },
];

interface FieldInfo {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly items?: string;
  readonly clauseNames: readonly string[];
}

const FIELDS: readonly FieldInfo[] = [
  { id: 'summary', name: 'Summary', type: 'string', clauseNames: ['summary'] },
  { id: 'description', name: 'Description', type: 'string', clauseNames: ['description'] },
  { id: 'issuetype', name: 'Issue Type', type: 'issuetype', clauseNames: ['issuetype', 'type'] },
  { id: 'project', name: 'Project', type: 'project', clauseNames: ['project'] },
  { id: 'status', name: 'Status', type: 'status', clauseNames: ['status'] },
  { id: 'statusCategory', name: 'Status Category', type: 'statusCategory', clauseNames: ['statusCategory'] },
  { id: 'resolution', name: 'Resolution', type: 'resolution', clauseNames: ['resolution'] },
  { id: 'labels', name: 'Labels', type: 'array', items: 'string', clauseNames: ['labels'] },
  { id: 'components', name: 'Components', type: 'array', items: 'component', clauseNames: ['component'] },
  { id: 'fixVersions', name: 'Fix versions', type: 'array', items: 'version', clauseNames: ['fixVersion'] },
  { id: 'assignee', name: 'Assignee', type: 'user', clauseNames: ['assignee'] },
  { id: 'reporter', name: 'Reporter', type: 'user', clauseNames: ['reporter'] },
  { id: 'parent', name: 'Parent', type: 'issuelink', clauseNames: ['parent'] },
  { id: 'subtasks', name: 'Sub-tasks', type: 'array', items: 'issuelinks', clauseNames: [] },
  { id: 'duedate', name: 'Due date', type: 'date', clauseNames: ['due', 'duedate'] },
  { id: 'created', name: 'Created', type: 'datetime', clauseNames: ['created', 'createdDate'] },
  { id: 'updated', name: 'Updated', type: 'datetime', clauseNames: ['updated', 'updatedDate'] },
];

function fieldBean({ id, name, type, items, clauseNames }: FieldInfo) {
  return {
    id,
    key: id,
    name,
    custom: false,
    navigable: true,
    orderable: id !== 'subtasks',
    searchable: clauseNames.length > 0,
    clauseNames,
    schema: { type, system: id, ...(items !== undefined && { items }) },
  };
}

const sprintFieldBean = {
  id: SPRINT_FIELD.id,
  key: SPRINT_FIELD.id,
  name: SPRINT_FIELD.name,
  custom: true,
  navigable: true,
  orderable: true,
  searchable: true,
  clauseNames: [`cf[${SPRINT_FIELD.customId}]`, SPRINT_FIELD.name],
  schema: { type: 'array', items: 'json', custom: SPRINT_FIELD.custom, customId: SPRINT_FIELD.customId },
};

function customFieldBean(record: CustomFieldRecord) {
  const { id, customId, name } = record;
  return {
    id,
    key: id,
    name,
    custom: true,
    navigable: true,
    orderable: true,
    searchable: true,
    clauseNames: [`cf[${customId}]`, name],
    schema: { type: 'string', custom: customTypeOf(record), customId },
  };
}
