import * as v from 'valibot';
import { callServer } from '../call-server';

/** Jira refused a request of the shell. The message is Jira's own. */
class JiraRefusal extends Error {
  override readonly name = 'JiraRefusal';
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

const Answer = v.object({ status: v.number(), body: v.string() });
const ErrorBody = v.object({
  errorMessages: v.optional(v.array(v.string()), []),
  errors: v.optional(v.record(v.string(), v.string()), {}),
});

/** A request to Jira as the session's user. @throws JiraRefusal */
export async function callJira<Schema extends v.GenericSchema>(
  schema: Schema,
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  body?: unknown,
): Promise<v.InferOutput<Schema>> {
  const answer = await callServer('jira', Answer, {
    method,
    path,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const value = answer.body === '' ? undefined : (JSON.parse(answer.body) as unknown);
  if (answer.status >= 400) throw new JiraRefusal(answer.status, wordsOf(value, answer.status));
  return v.parse(schema, value);
}

function wordsOf(body: unknown, status: number): string {
  const parsed = v.safeParse(ErrorBody, body);
  const words = parsed.success ? [...parsed.output.errorMessages, ...Object.values(parsed.output.errors)] : [];
  return words.join(' ') || `Jira answered ${status}.`;
}
