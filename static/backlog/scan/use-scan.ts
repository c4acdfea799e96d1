import type { StandingTag } from '#issue';
import { approximateCount } from '#jira';
import { useCallback, useEffect, useReducer, useRef } from 'react';

import type { ProjectRules } from '../../ui/project-rules';
import { issueSource, type Cursor } from './issue-source';
import type { PagePorts } from '../page-ports';
import { createPatience } from '../../ui/patience';
import { runScan } from './run-scan';
import { scanState, type ScanState } from './scan-state';
import { scanIssue } from './scanned-issue';
import { jqlOf, type Scope } from './scope';

export interface Scan {
  readonly state: ScanState;
  /** @param about how many issues there are about, when that is known already */
  readonly start: (scope: Scope, about: number | undefined) => void;
  readonly cancel: () => void;
  readonly goOn: () => void;
  /** Says what stands now on some issues, by id. */
  readonly retag: (standing: ReadonlyMap<string, StandingTag>) => void;
}

/** One scan at a time, as the person who looks. */
export function useScan(ports: PagePorts, { compiled, fields, labels }: ProjectRules): Scan {
  const [state, tell] = useReducer(scanState, { kind: 'idle' });
  const running = useRef<AbortController>(undefined);
  const seen = useRef(new Set<string>());
  useEffect(() => () => running.current?.abort(), []);

  const run = useCallback(
    async (scope: Scope, from: Cursor | undefined, needsCount: boolean) => {
      running.current?.abort();
      const controller = new AbortController();
      const { signal } = controller;
      running.current = controller;
      const patiently = createPatience(ports, signal, (until) => {
        if (!signal.aborted) tell({ kind: 'waits', until });
      });
      const readPage = issueSource(ports.request, scope, fields);
      const jql = jqlOf(scope);
      if (needsCount && jql !== undefined) {
        // The count serves the bar only; what is wrong with the query, the search itself will say.
        const about = await patiently(() => approximateCount(ports.request, jql)).catch(() => undefined);
        if (signal.aborted) return;
        if (about !== undefined) tell({ kind: 'counted', about });
      }
      await runScan(from, seen.current, {
        readPage: (cursor) => patiently(() => readPage(cursor)),
        scanIssue: (issue) => scanIssue(compiled, labels, issue),
        slices: ports.slices,
        signal,
        tell,
      });
    },
    [ports, compiled, fields, labels],
  );

  const start = useCallback(
    (scope: Scope, about: number | undefined) => {
      seen.current = new Set();
      tell({ kind: 'started', scope, about });
      void run(scope, undefined, about === undefined);
    },
    [run],
  );
  const goOn = useCallback(() => {
    if (state.kind !== 'ended') return;
    tell({ kind: 'went-on' });
    void run(state.scope, state.found.next, false);
  }, [run, state]);
  const cancel = useCallback(() => {
    running.current?.abort();
    tell({ kind: 'cancelled' });
  }, []);
  const retag = useCallback((standing: ReadonlyMap<string, StandingTag>) => tell({ kind: 'retagged', standing }), []);

  return { state, start, cancel, goOn, retag };
}
