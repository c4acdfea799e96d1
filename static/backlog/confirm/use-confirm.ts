import type { ProjectLabels } from '#issue';
import type { ApprovedIssue, RunMode, RunPlan } from '#run';
import { useMemo } from 'react';

import type { PagePorts } from '../page-ports';
import { planList } from '../runs/hand-over-run';
import type { ScannedIssue } from '../scan/scanned-issue';
import { useAsked, type Asked } from '../use-asked';
import { findWays, type Ways } from './ways';

/** How the approved issues may be written. */
export function useWays(ports: PagePorts, issues: readonly ScannedIssue[], labels: ProjectLabels): Asked<Ways> {
  const ask = useMemo(() => () => findWays(ports.request, issues, labels), [ports, issues, labels]);
  return useAsked(ask);
}

/** What a run would write, once it is known how. */
export function usePlan(
  ports: PagePorts,
  issues: readonly ApprovedIssue[],
  labels: ProjectLabels,
  rules: { readonly version: number; readonly hash: string },
  mode: RunMode | undefined,
): Asked<RunPlan> {
  const ask = useMemo(() => {
    if (mode === undefined) return undefined;
    return (signal: AbortSignal) => planList({ mode, rules, labels, issues }, ports.slices, undefined, signal);
  }, [ports, issues, labels, rules, mode]);
  return useAsked(ask);
}
