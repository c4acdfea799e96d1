import * as v from 'valibot';

import { JiraError, jiraError } from './jira-error';
import type { JiraRequest, Request } from './request';

/** What is known of a task that Jira was asked to begin; null: it was begun, and its id is not known. */
export type StartedTask = string | null;

const Progress = v.object({ id: v.string() });

/**
 * Begins a task. Jira answers 303 with the task's address. Whether something on the way follows it is not documented:
 * then the answer is the task itself, or whatever became of asking for it.
 *
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-properties/
 * @throws JiraError; `connection-lost` and `jira-unavailable`: it may have begun all the same
 */
export async function startTask(request: Request, what: JiraRequest): Promise<StartedTask> {
  let answer;
  try {
    answer = await request(what);
  } catch (cause) {
    throw new JiraError('connection-lost', [], undefined, { cause });
  }
  if (answer.status === 303) return /\/task\/([^/?#]+)/.exec(answer.location ?? '')?.[1] ?? null;
  // The call itself is never answered like this; the address that it led to is.
  if (answer.status === 403 || answer.status === 404) return null;
  if (answer.status < 200 || answer.status > 299) throw jiraError(answer);
  return taskId(answer.body);
}

function taskId(body: string): StartedTask {
  try {
    const parsed = v.safeParse(Progress, JSON.parse(body));
    return parsed.success ? parsed.output.id : null;
  } catch {
    return null;
  }
}
