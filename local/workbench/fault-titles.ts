import type { FaultMode } from '../jira/faults';
import type { SiteCondition } from '../jira/site-conditions';

/** What the workbench can do to the app. */
export type WorkbenchFault = FaultMode | SiteCondition | 'impersonation-refused';

const modeTitles = {
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

/** The faults in the words of the workbench's menu. */
export const faultTitles: Readonly<Record<WorkbenchFault, string>> = {
  ...modeTitles,
  'labels-off-screen': 'Labels are on no screen',
  'no-bulk-change': 'Nobody may bulk change',
  'impersonation-refused': 'The app may not act for people who are away',
};

/** Whether it is a fault of the calls of Jira. */
export function isFaultMode(name: string): name is FaultMode {
  return Object.hasOwn(modeTitles, name);
}

export function isWorkbenchFault(name: string): name is WorkbenchFault {
  return Object.hasOwn(faultTitles, name);
}
