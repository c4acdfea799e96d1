import type { WorkbenchPorts } from '../../../local/workbench/server/ports';

/** Ports that answer with nothing much; a test says what matters to it. */
export function workbenchPorts(overrides: Partial<WorkbenchPorts> = {}): WorkbenchPorts {
  return {
    users: [
      { accountId: 'u-admin', displayName: 'Ada Admin', role: 'admin' },
      { accountId: 'u:reader', displayName: 'Rita Reader', role: 'reader' },
    ],
    cloudId: 'cloud-1',
    jira: () => Promise.resolve({ status: 200, headers: {}, body: '{}' }),
    fetchProduct: () => Promise.resolve({ status: 200, statusText: '', headers: {}, body: '{}' }),
    invoke: () => Promise.resolve(null),
    fault: { current: () => 'none', choose: () => undefined },
    runSchedule: () => Promise.resolve(),
    passTime: () => undefined,
    chooseSite: () => undefined,
    onIssueChanged: () => () => undefined,
    contractFaults: () => [],
    ...overrides,
  };
}
