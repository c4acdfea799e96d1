import * as v from 'valibot';
import { checkProperty } from '../edit/apply-edit';
import { findIssue } from '../find-visible';
import { issueNotFound, jiraError } from '../jira-error';
import type { Route } from '../jira-router';
import { demand, may } from '../permissions';
import { selfOf } from '../shape/site-url';

const LIST = '/rest/api/3/issue/:issueIdOrKey/properties';
const ONE = `${LIST}/:propertyKey`;

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-properties/ */
export const issuePropertyRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: LIST,
    handler: ({ actor, param }, { store }) => {
      const issue = findIssue(store, actor, param('issueIdOrKey'));
      const keys = [...issue.properties.keys()];
      const self = (key: string) => selfOf(`issue/${issue.id}/properties/${encodeURIComponent(key)}`);
      return { status: 200, body: { keys: keys.map((key) => ({ self: self(key), key })) }, objectsRead: 1 };
    },
  },
  {
    method: 'GET',
    path: ONE,
    handler: ({ actor, param }, { store }) => {
      const issue = findIssue(store, actor, param('issueIdOrKey'));
      const key = param('propertyKey');
      if (!issue.properties.has(key)) throw noSuchProperty(key);
      return { status: 200, body: { key, value: issue.properties.get(key) }, objectsRead: 1 };
    },
  },
  {
    method: 'PUT',
    path: ONE,
    handler: ({ actor, param, body }, site) => {
      const issue = findIssue(site.store, actor, param('issueIdOrKey'));
      demand(actor, 'EDIT_ISSUES', `You do not have permission to edit issue '${issue.key}'.`);
      const key = param('propertyKey');
      const value = body(v.unknown());
      checkProperty(key, value, site.limits);
      site.countIssueWrite(issue.id);
      site.saveProperties({ ...issue, properties: new Map(issue.properties).set(key, value) }, actor);
      return { status: issue.properties.has(key) ? 200 : 201, body: {} };
    },
  },
  {
    method: 'DELETE',
    path: ONE,
    handler: ({ actor, param }, site) => {
      const issue = findIssue(site.store, actor, param('issueIdOrKey'));
      // Documented: 404, not 403, for those who may not edit the issue.
      if (!may(actor, 'EDIT_ISSUES')) throw issueNotFound();
      const key = param('propertyKey');
      const properties = new Map(issue.properties);
      if (!properties.delete(key)) throw noSuchProperty(key);
      site.countIssueWrite(issue.id);
      site.saveProperties({ ...issue, properties }, actor);
      return { status: 204 };
    },
  },
];

function noSuchProperty(key: string) {
  return jiraError(404, `The property with key '${key}' does not exist.`);
}
