import type { Failure } from '#contract';
import type { ProjectLabels } from '#issue';
import type { ApprovedIssue, RunMode, RunPlan } from '#run';
import { useEffect, useState } from 'react';

import { failureFrom } from '../../ui/failure-words';
import { createPatience } from '../../ui/patience';
import type { PagePorts } from '../page-ports';
import { planList } from '../runs/hand-over-run';
import type { ScannedIssue } from '../scan/scanned-issue';
import { countWatchers, type Watchers } from './count-watchers';
import { findWays, type Ways } from './ways';

type Asked<Value> =
  | { readonly kind: 'asking' }
  | { readonly kind: 'known'; readonly value: Value }
  | { readonly kind: 'failed'; readonly failure: Failure };

const ASKING = { kind: 'asking' } as const;

/** Asks something anew whenever `ask` is another function; undefined: nothing. */
function useAsked<Value>(ask: ((signal: AbortSignal) => Promise<Value>) | undefined): Asked<Value> {
  const [asked, setAsked] = useState<{ readonly of: typeof ask; readonly answer: Asked<Value> }>();
  useEffect(() => {
    if (ask === undefined) return;
    const controller = new AbortController();
    ask(controller.signal).then(
      (value) => !controller.signal.aborted && setAsked({ of: ask, answer: { kind: 'known', value } }),
      (error: unknown) =>
        !controller.signal.aborted && setAsked({ of: ask, answer: { kind: 'failed', failure: failureFrom(error) } }),
    );
    return () => controller.abort();
  }, [ask]);
  return asked !== undefined && asked.of === ask ? asked.answer : ASKING;
}

/** How the approved issues may be written. @param attempt another one asks again */
export function useWays(
  ports: PagePorts,
  issues: readonly ScannedIssue[],
  labels: ProjectLabels,
  attempt: number,
): Asked<Ways> {
  const [ask, setAsk] = useState<() => Promise<Ways>>();
  useEffect(() => setAsk(() => () => findWays(ports.request, issues, labels)), [ports, issues, labels, attempt]);
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
  const [ask, setAsk] = useState<(signal: AbortSignal) => Promise<RunPlan>>();
  useEffect(() => {
    if (mode === undefined) return;
    setAsk(() => (signal: AbortSignal) => planList({ mode, rules, labels, issues }, ports.slices, undefined, signal));
  }, [ports, issues, labels, rules, mode]);
  return useAsked(ask);
}

/** How many would get mails, where issues are edited one by one. */
export function useWatchers(ports: PagePorts, plan: RunPlan | undefined): Asked<Watchers> {
  const [ask, setAsk] = useState<(signal: AbortSignal) => Promise<Watchers>>();
  useEffect(() => {
    if (plan === undefined) return;
    const ids = plan.portions.flatMap(({ groups }) => groups.flatMap((group) => group.ids));
    setAsk(
      () => (signal: AbortSignal) =>
        countWatchers(
          ports.request,
          ids,
          createPatience(ports, signal, () => undefined),
          signal,
        ),
    );
  }, [ports, plan]);
  return useAsked(plan === undefined ? undefined : ask);
}
