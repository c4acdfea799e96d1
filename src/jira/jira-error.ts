import type { ErrorCode } from '#contract';
import * as v from 'valibot';

import type { JiraAnswer } from './request';

/** A call of Jira that did not work, under the code that pages turn into words. */
export class JiraError extends Error {
  override readonly name = 'JiraError';
  constructor(
    readonly code: ErrorCode,
    /** Jira's own messages: for logs and for faults of the app, never trusted as markup. */
    readonly messages: readonly string[],
    readonly retryAfter?: number,
    options?: ErrorOptions,
    /** Which limit was met, in Jira's word for it. */
    readonly limit?: string,
  ) {
    super(`${code}: ${messages.join(' ')}`, options);
  }
}

const ErrorBody = v.object({
  errorMessages: v.optional(v.array(v.string()), []),
  errors: v.optional(v.record(v.string(), v.string()), {}),
});

const CODE_OF_STATUS: ReadonlyMap<number, ErrorCode> = new Map([
  [401, 'not-signed-in'],
  [403, 'forbidden'],
  [404, 'not-found'],
  [409, 'conflict'],
  [429, 'rate-limited'],
] as const);

/** The error for an answer that is not a success. */
export function jiraError({ status, body, retryAfter, limit }: JiraAnswer): JiraError {
  const code = CODE_OF_STATUS.get(status) ?? (status >= 500 ? 'jira-unavailable' : 'rejected');
  return new JiraError(code, messagesOf(body), retryAfter, undefined, limit);
}

function messagesOf(body: string): readonly string[] {
  try {
    const parsed = v.safeParse(ErrorBody, JSON.parse(body));
    return parsed.success ? [...parsed.output.errorMessages, ...Object.values(parsed.output.errors)] : [];
  } catch {
    return [];
  }
}
