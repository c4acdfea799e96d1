/** Jira's usual error body. */
interface ErrorCollection {
  readonly errorMessages: readonly string[];
  readonly errors: Readonly<Record<string, string>>;
}

/** A refusal on purpose: the answer that Jira gives, with its status and body. */
export class JiraError extends Error {
  constructor(
    readonly status: number,
    readonly body: unknown,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(`${status} ${JSON.stringify(body)}`);
    this.name = 'JiraError';
  }
}

/** A refusal with one message in Jira's usual error body. */
export function jiraError(status: number, message: string, headers: Readonly<Record<string, string>> = {}): JiraError {
  return new JiraError(status, { errorMessages: [message], errors: {} } satisfies ErrorCollection, headers);
}

/** 400 with one message per field. */
export function fieldErrors(errors: Readonly<Record<string, string>>): JiraError {
  return new JiraError(400, { errorMessages: [], errors } satisfies ErrorCollection);
}

/** The error body of the bulk operations, which differs from all others. */
export function bulkError(status: number, message: string): JiraError {
  return new JiraError(status, { errors: [{ message }] });
}

/** 404 that does not tell a missing issue from one that the caller may not see. */
export function issueNotFound(): JiraError {
  return jiraError(404, 'Issue does not exist or you do not have permission to see it.');
}

/** 501: the local Jira does not do this, and says so rather than guess. */
export function notEmulated(what: string): JiraError {
  return jiraError(501, `not emulated: ${what}`);
}
