import type { ProjectLabels } from '#issue';
import { approximateCount, searchPage } from '#jira';
import { useCallback, useEffect, useReducer, useRef } from 'react';

import { notify, request } from '../../api';
import { callRules } from '../call-rules';
import { eachIssue } from '../../ui/each-issue';
import { failureFrom } from '../../ui/failure-words';
import { createPatience } from '../../ui/patience';
import { sleep } from '../../ui/sleep';
import { useLeaveWarning } from '../../ui/use-leave-warning';
import { earlierLabels } from './earlier-labels';
import { findTagged, taggedJql, type TaggedIssue } from './find-tagged';
import { leaveState, type LeaveState } from './leave-state';
import { removedWords, type RemovedWords } from './removal-words';
import { failedRemoval, removeTag } from './remove-tag';

/** Before another try at an issue whose answer was lost, in milliseconds, times the tries made. */
const PAUSE_MS = 1_000;

const CLOCK = { now: () => Date.now(), random: () => Math.random(), sleep };

/** When leaving the page would leave things half done. */
const WORKS: ReadonlySet<LeaveState['kind']> = new Set(['finding', 'removing', 'paused', 'forgetting']);

export interface Leaving {
  readonly state: LeaveState;
  /** Counts what there is; changes nothing. */
  readonly count: () => void;
  readonly start: () => void;
  /** Begins no further issue; those begun are finished. */
  readonly pause: () => void;
  /** As a pause, and does not go on. */
  readonly stop: () => void;
  /** Takes up what is left: after a pause, or what could not be cleaned. */
  readonly goOn: () => void;
  /** Removes rules, versions and drafts, whatever is left on issues. */
  readonly forget: () => void;
  readonly dismiss: () => void;
}

interface LeavingOptions {
  readonly projectId: string;
  /** What the issues are tagged with. */
  readonly labels: ProjectLabels;
  /** When nothing is left, with what there is to say of it. */
  readonly onForgotten: (removed: RemovedWords) => void;
}

/** Removes everything the app wrote in a project: from the issues as the user, one by one, then from the store. */
export function useLeaving({ projectId, labels, onForgotten }: LeavingOptions): Leaving {
  const [state, tell] = useReducer(leaveState, { kind: 'idle' });
  const running = useRef<AbortController>(undefined);
  /** Issues that are still to be cleaned, and how many are done. */
  const rest = useRef(new Map<string, TaggedIssue>());
  const cleaned = useRef(0);
  /** Names that the labels had before, as they were shown to the user. */
  const earlier = useRef<readonly string[]>([]);
  useEffect(() => () => running.current?.abort(), []);
  useLeaveWarning(WORKS.has(state.kind));

  const begin = useCallback(() => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    return { signal, patiently: createPatience(CLOCK, signal, (until) => tell({ kind: 'waits', until })) };
  }, []);

  const count = useCallback(() => {
    const { signal } = begin();
    tell({ kind: 'counting' });
    Promise.all([
      approximateCount(request, taggedJql(projectId, labels)),
      earlierLabels(projectId, labels, callRules),
    ]).then(
      ([about, names]) => {
        if (signal.aborted) return;
        if (!names.ok) {
          tell({ kind: 'failed', at: 'count', failure: names.failure });
          return;
        }
        earlier.current = names.value;
        tell({ kind: 'counted', about, earlier: names.value });
      },
      (error: unknown) => !signal.aborted && tell({ kind: 'failed', at: 'count', failure: failureFrom(error) }),
    );
  }, [begin, projectId, labels]);

  const forget = useCallback(async () => {
    tell({ kind: 'forgetting' });
    const answer = await callRules('project.forget', { projectId });
    if (!answer.ok) {
      tell({ kind: 'not-forgotten', failure: answer.failure });
      return;
    }
    const removed = removedWords(cleaned.current, rest.current.size);
    notify({ id: 'backlog-or-plan-forgotten', ...removed });
    onForgotten(removed);
  }, [projectId, onForgotten]);

  const clean = useCallback(
    async (done: number) => {
      const { signal, patiently } = begin();
      const issues = [...rest.current.values()];
      tell({ kind: 'removing', total: done + issues.length, clean: done });
      const ports = {
        request,
        labels,
        earlier: earlier.current,
        patiently,
        // Not given up when stopped: something may be written already.
        pause: (rounds: number) => sleep(rounds * PAUSE_MS, new AbortController().signal),
      };
      await eachIssue(issues, ({ id }) => removeTag(id, ports), {
        ...CLOCK,
        signal,
        failed: failedRemoval,
        tell: ({ issue, outcome }) => {
          if (outcome.kind === 'clean' && rest.current.delete(issue.id)) cleaned.current += 1;
          tell({ kind: 'handled', issue, removal: outcome });
        },
      });
      if (!signal.aborted && rest.current.size === 0) await forget();
      else tell({ kind: 'rested' });
    },
    [begin, labels, forget],
  );

  const start = useCallback(async () => {
    const { signal, patiently } = begin();
    tell({ kind: 'finding' });
    try {
      const jql = taggedJql(projectId, labels);
      const found = await findTagged(
        (token) => patiently(() => searchPage(request, jql, ['labels'], token)),
        (so) => tell({ kind: 'found', count: so }),
      );
      if (signal.aborted) return;
      cleaned.current = 0;
      rest.current = new Map(found.map((issue) => [issue.id, issue]));
    } catch (error) {
      if (!signal.aborted) tell({ kind: 'failed', at: 'find', failure: failureFrom(error) });
      return;
    }
    await clean(0);
  }, [begin, clean, projectId, labels]);

  const goOn = useCallback(() => {
    if (state.kind === 'paused' || state.kind === 'ended') void clean(state.total - rest.current.size);
  }, [state, clean]);
  const halt = useCallback((kind: 'pause' | 'stop') => {
    running.current?.abort();
    tell({ kind });
  }, []);

  return {
    state,
    count,
    start: () => void start(),
    pause: () => halt('pause'),
    stop: () => halt('stop'),
    goOn,
    forget: () => void forget(),
    dismiss: () => tell({ kind: 'dismissed' }),
  };
}
