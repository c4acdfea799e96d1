/** A call of Jira's REST API, without saying how or as whom it is made. */
export interface JiraRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Path with its query; build it with {@link jiraPath}. */
  readonly path: string;
  readonly body?: unknown;
}

/** What came back, unread. */
export interface JiraAnswer {
  readonly status: number;
  /** The body as text; empty for 204. */
  readonly body: string;
  /** Seconds from `Retry-After`, where the platform hands it on (pages never see it). */
  readonly retryAfter?: number;
  /** Which limit was met, from `RateLimit-Reason`; pages never see it. */
  readonly limit?: string;
  /** Where a 303 leads, if nobody followed it on the way. */
  readonly location?: string;
}

/**
 * The one way out to Jira: a page brings `requestJira` of its bridge, a function that of @forge/api.
 *
 * @throws whatever the transport throws when no answer came
 */
export type Request = (request: JiraRequest) => Promise<JiraAnswer>;

/**
 * A template for paths: every value is encoded, so that no key or name can reach into the path.
 *
 * @throws RangeError for `.` and `..`, which no encoding keeps from being read as directions
 */
export function jiraPath(parts: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  return parts.reduce((path, part, index) => {
    const value = values[index - 1];
    if (value === '.' || value === '..') throw new RangeError('A dot is no name.');
    return path + (value === undefined ? '' : encodeURIComponent(value)) + part;
  });
}
