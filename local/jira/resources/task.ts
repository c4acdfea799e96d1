import { jiraError } from '../jira-error';
import type { Route } from '../jira-router';
import { accountIdOf } from '../model/actor';
import { selfOf } from '../shape/site-url';

/** Tasks name who submitted them by a number that says nothing; this one stands for everybody. */
const SUBMITTED_BY = 10_000;

/**
 * The real answer's `result` is not documented for property tasks, so it is left out.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-tasks/
 */
export const taskRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/rest/api/3/task/:taskId',
    handler: ({ actor, param }, { tasks, clock }) => {
      const task = tasks.find(param('taskId'));
      if (task === undefined) throw jiraError(404, 'The task was not found.');
      if (task.accountId !== accountIdOf(actor)) throw jiraError(403, 'You may see your own tasks only.');
      return {
        status: 200,
        body: {
          self: selfOf(`task/${task.id}`),
          id: task.id,
          status: task.status,
          progress: task.total === 0 ? 100 : Math.floor((100 * task.done) / task.total),
          elapsedRuntime: (task.finishedAt ?? clock()) - task.submittedAt,
          submitted: task.submittedAt,
          submittedBy: SUBMITTED_BY,
          lastUpdate: task.updatedAt,
          ...(task.finishedAt !== null && { finished: task.finishedAt }),
        },
      };
    },
  },
  {
    method: 'POST',
    path: '/rest/api/3/task/:taskId/cancel',
    handler: ({ actor, param }, { tasks }) => {
      const task = tasks.find(param('taskId'));
      if (task === undefined) throw jiraError(404, 'The task was not found.');
      if (task.accountId !== accountIdOf(actor)) throw jiraError(403, 'You may cancel your own tasks only.');
      if (task.finishedAt !== null) throw jiraError(400, 'The task has finished.');
      tasks.cancel(task.id);
      return { status: 202, body: {} };
    },
  },
];
