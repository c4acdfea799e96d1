import * as v from 'valibot';

import { JiraError, jiraError } from './jira-error';
import type { JiraAnswer, JiraRequest, Request } from './request';

/**
 * Makes a call and reads its answer.
 *
 * @returns the answer's body as the schema sees it: only the fields named there
 * @throws JiraError with a code for every way it can fail
 */
export async function call<Schema extends v.GenericSchema>(
  request: Request,
  what: JiraRequest,
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  const { body } = await send(request, what);
  const parsed = v.safeParse(schema, parseJson(body));
  if (!parsed.success) throw new JiraError('unreadable-answer', [v.summarize(parsed.issues)]);
  return parsed.output;
}

/** Makes a call whose answer holds nothing of interest. @throws JiraError */
export async function send(request: Request, what: JiraRequest): Promise<JiraAnswer> {
  let answer: JiraAnswer;
  try {
    answer = await request(what);
  } catch (cause) {
    throw new JiraError('connection-lost', [], undefined, { cause });
  }
  if (answer.status < 200 || answer.status > 299) throw jiraError(answer);
  return answer;
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (cause) {
    throw new JiraError('unreadable-answer', ['The answer is not JSON.'], undefined, { cause });
  }
}
