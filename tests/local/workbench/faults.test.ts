import { describe, expect, it } from '@jest/globals';
import { createImpersonationSwitch } from '../../../local/forge/impersonation';
import { Faults } from '../../../local/jira/faults';
import { SiteConditions } from '../../../local/jira/site-conditions';
import { faultTitles, isWorkbenchFault } from '../../../local/workbench/fault-titles';
import { createFaults } from '../../../local/workbench/faults';

describe('the faults of the workbench', () => {
  it('are one at a time, of Jira, of the site or of Forge', () => {
    const jira = { faults: new Faults(), conditions: new SiteConditions() };
    const impersonation = createImpersonationSwitch();
    const faults = createFaults(jira, { impersonation });
    for (const name of Object.keys(faultTitles)) {
      if (!isWorkbenchFault(name)) throw new Error(name);
      faults.choose(name, '/issue/');
      expect(faults.current()).toBe(name);
      const others = [
        jira.faults.get().mode !== 'none',
        jira.conditions.get().size > 0,
        impersonation.current() === 'refused',
      ];
      expect(others.filter(Boolean)).toHaveLength(name === 'none' ? 0 : 1);
    }
  });
});
