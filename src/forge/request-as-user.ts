import type { JiraAnswer, JiraRequest, Request } from '#jira';
import api, { assumeTrustedRoute, NeedsAuthenticationError, ProxyRequestError } from '@forge/api';

/** Jira as the user who called the function. Paths are built with `jiraPath`, which encodes every value. */
export const requestAsUser: Request = (request) => send(request, undefined);

/** Jira as somebody who is not there, if the site lets the app: else the answer is 401. */
export const requestAs =
  (accountId: string): Request =>
  (request) =>
    send(request, accountId);

async function send({ method, path, body }: JiraRequest, accountId: string | undefined): Promise<JiraAnswer> {
  try {
    const response = await api.asUser(accountId).requestJira(assumeTrustedRoute(path), {
      method,
      headers: { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const retryAfter = Number(response.headers.get('retry-after') ?? Number.NaN);
    const limit = response.headers.get('ratelimit-reason');
    const location = response.headers.get('location');
    return {
      status: response.status,
      body: await response.text(),
      ...(Number.isFinite(retryAfter) ? { retryAfter } : {}),
      ...(limit === null ? {} : { limit }),
      ...(location === null ? {} : { location }),
    };
  } catch (error) {
    const refusal = proxyRefusal(error);
    if (refusal === undefined) throw error;
    return refusal;
  }
}

/**
 * What Forge's proxy answered in Jira's place: @forge/api throws it, but it is an answer, and no lost connection.
 *
 * @see https://developer.atlassian.com/platform/forge/apis-reference/fetch-api-product.requestjira/
 */
function proxyRefusal(error: unknown): JiraAnswer | undefined {
  if (error instanceof NeedsAuthenticationError) return { status: 401, body: '' };
  if (error instanceof ProxyRequestError && error.status >= 400) return { status: error.status, body: '' };
  return undefined;
}
