import type { FaultMode } from '../jira/faults';

/** What the workbench can do to the app's calls to Jira, in the words of its menu. */
export const faultTitles = {
  none: 'None',
  'rate-limit-burst': '429, too many at once',
  'rate-limit-quota': '429, quota used up',
  'rate-limit-bare': '429 without headers',
  'server-error': '5xx',
  'server-error-after-write': '5xx after the write',
  'lost-connection': 'Lost connection',
  'lost-connection-after-write': 'Lost connection after the write',
  slow: 'Slow',
  unauthorized: '401',
  forbidden: '403',
  'not-found': '404',
} satisfies Record<FaultMode, string>;

export function isFaultMode(name: string): name is FaultMode {
  return Object.hasOwn(faultTitles, name);
}
