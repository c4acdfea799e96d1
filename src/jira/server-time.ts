import * as v from 'valibot';

import { call } from './call';
import type { Request } from './request';

const ServerInfo = v.object({ serverTime: v.string() });

/**
 * What time it is for Jira, in milliseconds since 1970: the clock of a browser may be wrong by hours.
 *
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-server-info/
 * @returns undefined where Jira does not tell
 * @throws JiraError
 */
export async function getServerTime(request: Request): Promise<number | undefined> {
  const { serverTime } = await call(request, { method: 'GET', path: '/rest/api/3/serverInfo' }, ServerInfo);
  const at = Date.parse(serverTime);
  return Number.isNaN(at) ? undefined : at;
}
