import type { LocalForge } from '../forge/local-forge';
import type { LocalJira } from '../jira/local-jira';
import { mayWrite } from '../jira/may-write';
import { isWorkbenchFault } from './fault-titles';
import { createFaults } from './faults';
import type { SiteChoice } from './server/calls';
import type { WorkbenchPorts } from './server/ports';
import { RefusedRequest } from './server/refused-request';
import type { SiteClock } from './site-clock';

export interface PortsOptions {
  readonly jira: LocalJira;
  readonly forge: LocalForge;
  readonly clock: Pick<SiteClock, 'pass'>;
  /** Something was, or may have been, written. */
  readonly touch: () => void;
  readonly reset?: (() => void) | undefined;
}

/** The local Jira and the local Forge as the shell's server uses them. */
export function createPorts({ jira, forge, clock, touch, reset }: PortsOptions): WorkbenchPorts {
  const faults = createFaults(jira, forge);
  let site: SiteChoice | undefined;
  /** A site stays as it was set up, whatever fault is chosen beside that. */
  const setUp = (): void => {
    if (site === undefined) return;
    jira.conditions.choose(...site.conditions);
    forge.impersonation.choose(site.impersonation);
  };
  return {
    users: jira.site.users,
    cloudId: 'local',
    onIssueChanged: (listener) => jira.onIssueChanged(listener),
    jira: async (request, accountId) => {
      const response = await jira.handle(request, { kind: 'user', accountId }, 'shell');
      if (mayWrite(request)) touch();
      return response;
    },
    fetchProduct: async ({ product, restPath, fetchRequestInit, isMultipartFormData }, accountId) => {
      if (product !== 'jira') throw new Error(`The workbench has no ${product}`);
      if (isMultipartFormData) throw new Error('The workbench takes no attachments');
      const { method, headers, body } = fetchRequestInit;
      try {
        const response = await forge.fetchProduct({
          accountId,
          restPath,
          method,
          headers: Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), value])),
          ...(body == null ? {} : { body }),
        });
        return { ...response, statusText: '' };
      } finally {
        // A lost answer may belong to a write that took effect.
        if (mayWrite({ method, path: restPath })) touch();
      }
    },
    invoke: async (call, accountId) => {
      try {
        return await forge.invokeResolver({ ...call, accountId, payload: call.payload });
      } finally {
        touch();
      }
    },
    fault: {
      current: faults.current,
      choose: (name, matching) => {
        if (!isWorkbenchFault(name)) throw new RefusedRequest(400, `There is no fault ${name}`);
        faults.choose(name, matching);
        setUp();
      },
    },
    chooseSite: (choice) => {
      site = choice;
      setUp();
    },
    runSchedule: (key) => forge.runScheduledTrigger(key),
    passTime: clock.pass,
    contractFaults: () => jira.contractFaults,
    ...(reset && {
      reset: () => {
        site = undefined;
        reset();
      },
    }),
  };
}
