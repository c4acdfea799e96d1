import type { JiraAnswer, JiraRequest, Request } from '#jira';
import {
  assumeTrustedRoute,
  NeedsAuthenticationError,
  ProxyRequestError,
  type RequestProductMethods,
} from '@forge/api';

/**
 * Jira as whomever the methods of @forge/api stand for. Paths are built with `jiraPath`, which encodes every value.
 *
 * @param methods gives them anew for every request: a warm process serves many
 */
export const requestThrough =
  (methods: () => Pick<RequestProductMethods, 'requestJira'>): Request =>
  async ({ method, path, body }: JiraRequest) => {
    try {
      const response = await methods().requestJira(assumeTrustedRoute(path), {
        method,
        headers: { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const retryAfter = Number(response.headers.get('retry-after') ?? Number.NaN);
      return {
        status: response.status,
        body: await response.text(),
        ...(Number.isFinite(retryAfter) ? { retryAfter } : {}),
      };
    } catch (error) {
      const refusal = proxyRefusal(error);
      if (refusal === undefined) throw error;
      return refusal;
    }
  };

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
