import { findIssue } from '../find-visible';
import type { Route } from '../jira-router';
import { editableFields } from '../shape/edit-meta';
import { issueBean } from '../shape/issue-bean';

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/ */
export const issueRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/rest/api/3/issue/:issueIdOrKey',
    handler: ({ actor, param, query }, { store }) => {
      const issue = findIssue(store, actor, param('issueIdOrKey'));
      const fields = query.list('fields');
      const selection = {
        fields: fields.length === 0 ? ['*all'] : [...fields, 'key'],
        properties: query.list('properties'),
      };
      const meta = editableFields(actor, store.projectOf(issue));
      const body = {
        ...issueBean(issue, selection, store),
        ...(query.list('expand').includes('editmeta') && { editmeta: { fields: Object.fromEntries(meta) } }),
      };
      return { status: 200, body, objectsRead: 1 };
    },
  },
  {
    method: 'GET',
    path: '/rest/api/3/issue/:issueIdOrKey/editmeta',
    handler: ({ actor, param }, { store }) => {
      const issue = findIssue(store, actor, param('issueIdOrKey'));
      const meta = editableFields(actor, store.projectOf(issue));
      return { status: 200, body: { fields: Object.fromEntries(meta) }, objectsRead: 1 };
    },
  },
];
