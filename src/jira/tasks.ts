import * as v from 'valibot';

import { call } from './call';
import { jiraPath, type Request } from './request';

/** Where a task stands. `over`: it ended before its end, and what it did is not known. */
export type TaskState = 'running' | 'complete' | 'over';

const Status = v.pipe(
  v.string(),
  v.transform((status): TaskState => {
    if (status === 'COMPLETE') return 'complete';
    return status === 'ENQUEUED' || status === 'RUNNING' || status === 'CANCEL_REQUESTED' ? 'running' : 'over';
  }),
);

/** Where a task that writes properties stands. @throws JiraError; `not-found` when Jira has forgotten it */
export async function getTask(request: Request, id: string): Promise<TaskState> {
  const path = jiraPath`/rest/api/3/task/${id}`;
  return (await call(request, { method: 'GET', path }, v.object({ status: Status }))).status;
}

const Id = v.pipe(v.union([v.number(), v.string()]), v.transform(Number));
const EditProgress = v.object({
  status: Status,
  processedAccessibleIssues: v.optional(v.array(Id), []),
  failedAccessibleIssues: v.optional(v.record(v.string(), v.unknown()), {}),
});

/** Where a bulk edit stands. Issues in neither list are gone, or not visible to the user. */
export interface EditProgress {
  readonly state: TaskState;
  readonly processed: readonly number[];
  readonly failed: readonly number[];
}

/**
 * Where a bulk edit stands.
 *
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-bulk-operations/
 * @throws JiraError; `rejected` when Jira has forgotten it, after 14 days
 */
export async function getEdit(request: Request, id: string): Promise<EditProgress> {
  const path = jiraPath`/rest/api/3/bulk/queue/${id}`;
  const answer = await call(request, { method: 'GET', path }, EditProgress);
  const failed = Object.keys(answer.failedAccessibleIssues).map(Number);
  return { state: answer.status, processed: answer.processedAccessibleIssues, failed };
}
