import * as v from 'valibot';
import { findIssue } from '../find-visible';
import { jiraError } from '../jira-error';
import type { Route } from '../jira-router';
import { STATUSES } from '../model/status-record';
import { demand, may } from '../permissions';
import { statusBean } from '../shape/issue-fields';

const TRANSITIONS = '/rest/api/3/issue/:issueIdOrKey/transitions';
const TransitionBody = v.object({ transition: v.object({ id: v.string() }) });

/**
 * What people do to issues while the app works: move them on, delete them. The app itself does neither.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/
 */
export const issueLifecycleRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: TRANSITIONS,
    handler: ({ actor, param }, { store }) => {
      findIssue(store, actor, param('issueIdOrKey'));
      const statuses = may(actor, 'TRANSITION_ISSUES') ? STATUSES : [];
      // Every status can be reached from every other one, by a transition with its id and name.
      const transitions = statuses.map(({ id, name }) => ({ id, name, to: statusBean(id), isGlobal: true }));
      return { status: 200, body: { transitions }, objectsRead: 1 };
    },
  },
  {
    method: 'POST',
    path: TRANSITIONS,
    handler: ({ actor, param, body }, { store, saveChanged, clock }) => {
      const issue = findIssue(store, actor, param('issueIdOrKey'));
      const { id } = body(TransitionBody).transition;
      const status = may(actor, 'TRANSITION_ISSUES') ? STATUSES.find((each) => each.id === id) : undefined;
      if (status === undefined) throw jiraError(400, `Transition id '${id}' is not valid for this issue.`);
      // What is done leaves the backlog for good; what is opened again returns to it.
      const inBacklog = status.category.key === 'done' ? false : issue.inBacklog || issue.statusId === '10001';
      saveChanged({ ...issue, statusId: status.id, inBacklog, updated: clock() }, actor, true);
      return { status: 204 };
    },
  },
  {
    method: 'DELETE',
    path: '/rest/api/3/issue/:issueIdOrKey',
    handler: ({ actor, param }, { store, index }) => {
      const issue = findIssue(store, actor, param('issueIdOrKey'));
      demand(actor, 'DELETE_ISSUES', 'You do not have permission to delete issues in this project.');
      if (store.childrenOf(issue).length > 0) throw jiraError(400, `The issue '${issue.key}' has children.`);
      store.remove(issue);
      index.remove(issue.id);
      return { status: 204 };
    },
  },
];
