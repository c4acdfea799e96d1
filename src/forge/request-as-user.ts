import type { JiraRequest, Request } from '#jira';
import api, { assumeTrustedRoute } from '@forge/api';

/** Jira as the user who called the function. Paths are built with `jiraPath`, which encodes every value. */
export const requestAsUser: Request = async ({ method, path, body }: JiraRequest) => {
  const response = await api.asUser().requestJira(assumeTrustedRoute(path), {
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
};
