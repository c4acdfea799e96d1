import { useEffect, useMemo, useReducer } from 'react';

import type { PagePorts } from '../page-ports';
import { createBulkPermission, type AskMayBulk } from './bulk-permission';
import { createRunner } from './runner/create-runner';
import type { Runner } from './runner/runner';
import { NO_RUNS, runsState, type RunsState } from './runs-state';

/** The runs of the project, and what can be done with them. */
export interface Runs extends Omit<Runner, 'open' | 'lookAgain' | 'leave'> {
  readonly state: RunsState;
  readonly mayBulk: AskMayBulk;
}

/** Follows the project's run from the moment that the page is open, and lets go of it when the page is closed. */
export function useRuns(ports: PagePorts, projectId: string, accountId: string): Runs {
  const [state, tell] = useReducer(runsState, NO_RUNS);
  const runner = useMemo(
    () => createRunner({ ports, projectId, accountId, isSeen: () => document.visibilityState === 'visible', tell }),
    [ports, projectId, accountId],
  );
  useEffect(() => {
    runner.open();
    // A page that is closed is hidden first; one that is kept for the way back is shown again.
    window.addEventListener('pagehide', runner.leave);
    window.addEventListener('pageshow', runner.open);
    // Who comes back to the tab is told of runs that others have begun meanwhile.
    const lookAgain = (): void => {
      if (document.visibilityState === 'visible') runner.lookAgain();
    };
    document.addEventListener('visibilitychange', lookAgain);
    return () => {
      window.removeEventListener('pagehide', runner.leave);
      window.removeEventListener('pageshow', runner.open);
      document.removeEventListener('visibilitychange', lookAgain);
      runner.leave();
    };
  }, [runner]);
  const mayBulk = useMemo(() => createBulkPermission(ports.request), [ports]);
  return useMemo(() => ({ ...runner, state, mayBulk }), [runner, state, mayBulk]);
}
