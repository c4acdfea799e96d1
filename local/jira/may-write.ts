import type { HttpRequest } from '../http';

/** Questions that Jira takes as a POST. */
const ASKING = /\/(?:search\/\S+|bulkfetch|jql\/\S+|check|approximate-count)$/;

/** Whether a request may change anything in Jira. */
export function mayWrite({ method, path }: Pick<HttpRequest, 'method' | 'path'>): boolean {
  return method !== 'GET' && !(method === 'POST' && ASKING.test(path.replace(/\?.*$/, '')));
}
