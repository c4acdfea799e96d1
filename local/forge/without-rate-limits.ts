import type { HttpResponse } from '../http';

/**
 * The bridge hands on no rate-limit headers: in a page a 429 says no more than that.
 *
 * @see https://ecosystem.atlassian.net/browse/FRGE-1923
 */
export function withoutRateLimits(response: HttpResponse): HttpResponse {
  const isKept = (name: string): boolean => name !== 'retry-after' && !/^(x-)?(beta-)?ratelimit-/.test(name);
  return {
    ...response,
    headers: Object.fromEntries(Object.entries(response.headers).filter(([name]) => isKept(name))),
  };
}
