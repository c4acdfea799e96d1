import type { LocalForge } from '../forge/local-forge';
import type { LocalJira } from '../jira/local-jira';
import { SITE_CONDITIONS, type SiteCondition } from '../jira/site-conditions';
import { isFaultMode, type WorkbenchFault } from './fault-titles';

/** The one thing that goes wrong in the workbench, or `none`. */
export interface WorkbenchFaults {
  readonly current: () => WorkbenchFault;
  /** @param matching part of `METHOD path`, where only some calls of Jira shall suffer */
  readonly choose: (fault: WorkbenchFault, matching?: string) => void;
}

/** The faults of the local Jira, how its site can be set up, and whether it lets the app act as users who are not there. */
export function createFaults(
  jira: Pick<LocalJira, 'faults' | 'conditions'>,
  { impersonation }: Pick<LocalForge, 'impersonation'>,
): WorkbenchFaults {
  return {
    current: () => {
      if (impersonation.current() === 'refused') return 'impersonation-refused';
      const [condition] = jira.conditions.get();
      return condition ?? jira.faults.get().mode;
    },
    choose: (fault, matching) => {
      impersonation.choose(fault === 'impersonation-refused' ? 'refused' : 'granted');
      jira.conditions.choose(...(isCondition(fault) ? [fault] : []));
      const mode = isFaultMode(fault) ? fault : 'none';
      jira.faults.set({ mode, ...(matching === undefined ? {} : { matching }) });
    },
  };
}

const isCondition = (fault: WorkbenchFault): fault is SiteCondition =>
  SITE_CONDITIONS.some((condition) => condition === fault);
