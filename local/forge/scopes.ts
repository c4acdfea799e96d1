/**
 * One way of being allowed an operation: all of these scopes together. An operation usually has two, one classic
 * scope or several granular ones; an empty list asks for nothing.
 */
export type ScopeAlternative = readonly string[];

export interface JiraOperation {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Parameters in braces, e.g. `/rest/api/3/issue/{issueIdOrKey}`. */
  readonly path: string;
  readonly anyOf: readonly ScopeAlternative[];
}

const issueDetails = [
  'read:issue-meta:jira',
  'read:issue-security-level:jira',
  'read:issue.vote:jira',
  'read:issue.changelog:jira',
  'read:avatar:jira',
  'read:issue:jira',
  'read:status:jira',
  'read:user:jira',
  'read:field-configuration:jira',
];
const projectDetails = [
  'read:issue-type:jira',
  'read:project:jira',
  'read:project.property:jira',
  'read:user:jira',
  'read:application-role:jira',
  'read:avatar:jira',
  'read:group:jira',
  'read:issue-type-hierarchy:jira',
  'read:project-category:jira',
  'read:project-version:jira',
  'read:project.component:jira',
];
const search = [
  'read:issue-details:jira',
  'read:field.default-value:jira',
  'read:field.option:jira',
  'read:field:jira',
  'read:group:jira',
];
const issueTypes = ['read:issue-type:jira', 'read:avatar:jira', 'read:project-category:jira', 'read:project:jira'];
const backlog = ['read:board-scope:jira-software', 'read:issue-details:jira'];

const read = (path: string, ...granular: string[]): JiraOperation => operation('GET', path, 'read:jira-work', granular);

function operation(method: JiraOperation['method'], path: string, classic: string, granular: string[]): JiraOperation {
  return { method, path, anyOf: granular.length === 0 ? [[classic]] : [[classic], granular] };
}

/**
 * The operations that the local runtime lets through to Jira, with the scopes that Jira asks of an app. Jira's
 * OpenAPI document gives them as `x-atlassian-oauth2-scopes`. A granular list that is empty there is left out: it
 * means "not described yet" beside a classic scope, not "free".
 *
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/
 * @see https://developer.atlassian.com/cloud/jira/software/rest/
 */
export const jiraOperations: readonly JiraOperation[] = [
  read('/rest/api/3/issue/{issueIdOrKey}', ...issueDetails),
  operation('PUT', '/rest/api/3/issue/{issueIdOrKey}', 'write:jira-work', ['write:issue:jira']),
  operation('POST', '/rest/api/3/issue', 'write:jira-work', [
    'write:issue:jira',
    'write:comment:jira',
    'write:comment.property:jira',
    'write:attachment:jira',
    'read:issue:jira',
  ]),
  read('/rest/api/3/issue/{issueIdOrKey}/editmeta', 'read:issue-meta:jira', 'read:field-configuration:jira'),
  operation('POST', '/rest/api/3/issue/bulkfetch', 'read:jira-work', issueDetails),

  read(
    '/rest/api/3/search/jql',
    'read:issue-details:jira',
    'read:audit-log:jira',
    'read:avatar:jira',
    'read:field-configuration:jira',
    'read:issue-meta:jira',
  ),
  operation('POST', '/rest/api/3/search/jql', 'read:jira-work', search),
  operation('POST', '/rest/api/3/search/approximate-count', 'read:jira-work', search),
  operation('POST', '/rest/api/3/jql/parse', 'read:jira-work', [
    'read:field:jira',
    'validate:jql:jira',
    'read:jql:jira',
  ]),

  read('/rest/api/3/bulk/issues/fields', 'read:issue:jira'),
  operation('POST', '/rest/api/3/bulk/issues/fields', 'write:jira-work', ['write:issue:jira', 'read:issue:jira']),
  read('/rest/api/3/bulk/queue/{taskId}', 'read:issue:jira'),
  read('/rest/api/3/task/{taskId}'),
  operation('POST', '/rest/api/3/task/{taskId}/cancel', 'write:jira-work', ['delete:async-task:jira']),

  read('/rest/api/3/issue/{issueIdOrKey}/properties', 'read:issue.property:jira'),
  read('/rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}', 'read:issue.property:jira'),
  operation('PUT', '/rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}', 'write:jira-work', [
    'write:issue.property:jira',
  ]),
  operation('DELETE', '/rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}', 'write:jira-work', [
    'delete:issue.property:jira',
  ]),
  operation('POST', '/rest/api/3/issue/properties', 'write:jira-work', ['write:issue.property:jira']),
  operation('POST', '/rest/api/3/issue/properties/multi', 'write:jira-work', ['write:issue.property:jira']),
  operation('PUT', '/rest/api/3/issue/properties/{propertyKey}', 'write:jira-work', [
    'read:jira-expressions:jira',
    'write:issue.property:jira',
  ]),
  operation('DELETE', '/rest/api/3/issue/properties/{propertyKey}', 'write:jira-work', ['delete:issue.property:jira']),

  read('/rest/api/3/project/search', ...projectDetails),
  read('/rest/api/3/project/{projectIdOrKey}', ...projectDetails),
  read('/rest/api/3/project/{projectIdOrKey}/properties', 'read:project.property:jira'),
  read('/rest/api/3/project/{projectIdOrKey}/properties/{propertyKey}', 'read:project.property:jira'),
  operation('PUT', '/rest/api/3/project/{projectIdOrKey}/properties/{propertyKey}', 'manage:jira-project', [
    'write:project.property:jira',
  ]),
  operation('DELETE', '/rest/api/3/project/{projectIdOrKey}/properties/{propertyKey}', 'manage:jira-project', [
    'delete:project.property:jira',
  ]),

  read('/rest/api/3/mypermissions', 'read:permission:jira'),
  { method: 'POST', path: '/rest/api/3/permissions/check', anyOf: [[], ['read:permission:jira']] },
  operation('POST', '/rest/api/3/permissions/project', 'read:jira-work', ['read:permission:jira', 'read:project:jira']),
  operation('GET', '/rest/api/3/myself', 'read:jira-user', [
    'read:application-role:jira',
    'read:group:jira',
    'read:user:jira',
    'read:avatar:jira',
  ]),

  read(
    '/rest/api/3/field',
    'read:field:jira',
    'read:avatar:jira',
    'read:project-category:jira',
    'read:project:jira',
    'read:field-configuration:jira',
  ),
  read('/rest/api/3/field/search', 'read:field:jira', 'read:field-configuration:jira'),
  read('/rest/api/3/issuetype', ...issueTypes),
  read('/rest/api/3/issuetype/project', ...issueTypes),
  read('/rest/api/3/label', 'read:label:jira'),
  { method: 'GET', path: '/rest/api/3/serverInfo', anyOf: [[]] },

  // Jira Software has granular scopes only.
  { method: 'GET', path: '/rest/software/1.0/board/{boardId}/backlog', anyOf: [backlog] },
  { method: 'GET', path: '/rest/software/1.0/board/{boardId}/backlog/approximate-count', anyOf: [backlog] },
];
