import { applyEdit, IssueUpdate, sameFields } from '../edit/apply-edit';
import { FIELD_EDITORS } from '../edit/field-editors';
import { findIssue, findProject } from '../find-visible';
import { fieldErrors, jiraError } from '../jira-error';
import type { JiraAnswer, JiraRequest } from '../jira-request';
import type { Route } from '../jira-router';
import type { JiraSite } from '../jira-site';
import { accountIdOf } from '../model/actor';
import type { IssueRecord } from '../model/issue-record';
import type { ProjectRecord } from '../model/project-record';
import { STATUSES } from '../model/status-record';
import { demand, may } from '../permissions';
import { editableFields } from '../shape/edit-meta';
import { issueBean } from '../shape/issue-bean';
import { selfOf } from '../shape/site-url';

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/ */
export const issueEditRoutes: readonly Route[] = [
  { method: 'PUT', path: '/rest/api/3/issue/:issueIdOrKey', handler: editIssue },
  { method: 'POST', path: '/rest/api/3/issue', handler: createIssue },
];

function editIssue({ actor, param, body, query }: JiraRequest, site: JiraSite): JiraAnswer {
  const { store, limits, clock } = site;
  const issue = findIssue(store, actor, param('issueIdOrKey'));
  demand(actor, 'EDIT_ISSUES', 'You do not have permission to edit issues in this project.');
  site.countIssueWrite(issue.id);
  const project = store.projectOf(issue);
  const editable = new Set(editableFields(actor, project).keys());
  const edited = applyEdit(issue, body(IssueUpdate), editable, { store, project, limits });
  if (sameFields(issue, edited)) site.saveProperties(edited, actor);
  else {
    // Only those who administer the project may keep Jira from mailing; from others the wish is ignored.
    const notify = query.flag('notifyUsers', true) || !may(actor, 'ADMINISTER_PROJECTS');
    site.saveChanged({ ...edited, updated: clock() }, actor, notify);
  }
  if (!query.flag('returnIssue', false)) return { status: 204 };
  const saved = store.issues.get(issue.id) ?? edited;
  return { status: 200, body: issueBean(saved, { fields: ['*all'], properties: [] }, store) };
}

function createIssue({ actor, body }: JiraRequest, site: JiraSite): JiraAnswer {
  const { store, limits } = site;
  const update = body(IssueUpdate);
  const { project: reference, ...fields } = update.fields;
  const project = findReferenced(reference, { actor, store });
  demand(actor, 'CREATE_ISSUES', 'You do not have permission to create issues in this project.');
  if (fields['issuetype'] === undefined) throw fieldErrors({ issuetype: 'Specify an issue type' });
  if (fields['summary'] === undefined) throw fieldErrors({ summary: 'You must specify a summary of the issue.' });
  const onScreen = [...FIELD_EDITORS.keys()].filter((field) => !project.fieldsOffScreen.includes(field));
  const empty = emptyIssue(project, accountIdOf(actor), site);
  const issue = applyEdit(empty, { ...update, fields }, new Set(onScreen), { store, project, limits });
  const type = project.issueTypes.find(({ id }) => id === issue.typeId);
  if (type?.hierarchyLevel === -1 && issue.parentId === null) {
    throw fieldErrors({ parent: 'Issue type is a sub-task but parent issue key or id not specified.' });
  }
  site.saveChanged(issue, actor, true);
  return { status: 201, body: { id: String(issue.id), key: issue.key, self: selfOf(`issue/${issue.id}`) } };
}

function findReferenced(
  reference: unknown,
  { actor, store }: Pick<JiraRequest, 'actor'> & Pick<JiraSite, 'store'>,
): ProjectRecord {
  const values: unknown[] = typeof reference === 'object' && reference !== null ? Object.values(reference) : [];
  const [idOrKey] = values;
  if (typeof idOrKey !== 'string') throw fieldErrors({ project: 'Specify a valid project ID or key' });
  try {
    return findProject(store, actor, idOrKey);
  } catch {
    throw fieldErrors({ project: 'Specify a valid project ID or key' });
  }
}

function emptyIssue(project: ProjectRecord, reporter: string, { store, clock }: JiraSite): IssueRecord {
  const number = store.lastNumber(project.id) + 1;
  const now = clock();
  const [first] = STATUSES;
  if (first === undefined) throw jiraError(500, 'The workflow has no status.');
  return {
    id: store.nextIssueId(),
    key: `${project.key}-${number}`,
    number,
    projectId: project.id,
    typeId: '',
    statusId: first.id,
    summary: '',
    description: null,
    labels: [],
    componentIds: [],
    fixVersionIds: [],
    parentId: null,
    assignee: null,
    reporter,
    dueDate: null,
    custom: {},
    created: now,
    updated: now,
    inBacklog: true,
    properties: new Map(),
  };
}
