import type { StandingTag } from '#issue';
import type { TagAim, TagChange, TagChoice } from '#run';
import { useCallback, useEffect, useReducer, useRef } from 'react';

import type { PagePorts } from '../page-ports';
import { eachIssue } from '../../ui/each-issue';
import { createPatience } from '../../ui/patience';
import type { ProjectRules } from '../../ui/project-rules';
import type { ScannedIssue } from '../scan/scanned-issue';
import { failed, handleIssue } from './handle-issue';
import {
  standingAfter,
  taggingState,
  type ApprovedIssue,
  type Handled,
  type Outcome,
  type TaggingState,
  type Task,
} from './tagging-state';

/** Before another try at an issue whose answer was lost, in milliseconds, times the tries made. */
const PAUSE_MS = 1_000;

/** An issue that this page tagged, and can take back. */
type Tagged = Handled & { readonly outcome: Extract<Outcome, { kind: 'tagged' }> };

export interface Tagging {
  readonly state: TaggingState;
  readonly tag: (issues: readonly ScannedIssue[], choiceOf: (id: string) => TagChoice) => void;
  readonly undo: (tagged: readonly Tagged[]) => void;
  /** Takes up again what failed or was not reached. */
  readonly retry: () => void;
  /** Begins no further issue; those begun are finished. */
  readonly cancel: () => void;
  readonly dismiss: () => void;
}

/**
 * Tags issues or takes tags back, one task at a time, as the person who looks.
 *
 * @param rules that made the suggestions
 * @param onHandled told at the end what stands on the issues now, by id
 */
export function useTagging(
  ports: PagePorts,
  { version, labels }: Pick<ProjectRules, 'version' | 'labels'>,
  onHandled: (standing: ReadonlyMap<string, StandingTag>) => void,
): Tagging {
  const [state, tell] = useReducer(taggingState, { kind: 'idle' });
  const running = useRef<AbortController>(undefined);
  const again = useRef<(handled: readonly Handled[]) => void>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const run = useCallback(
    async <Issue extends ApprovedIssue>(
      task: Task,
      issues: readonly Issue[],
      aimOf: (issue: Issue) => TagAim,
      before: readonly Handled[] = [],
      lost = new Map<string, TagChange>(),
    ) => {
      const controller = new AbortController();
      const { signal } = controller;
      running.current = controller;
      again.current = (handled) => {
        const settled = handled.filter(({ outcome }) => outcome.kind !== 'failed');
        const ids = new Set(settled.map(({ issue }) => issue.id));
        const rest = issues.filter(({ id }) => !ids.has(id));
        void run(task, rest, aimOf, settled, lost);
      };
      tell({ kind: 'started', task, total: issues.length, before });
      const standing = new Map<string, StandingTag>();
      const work = {
        request: ports.request,
        names: labels,
        patiently: createPatience(ports, signal, (until) => tell({ kind: 'waits', until })),
        // Not given up when cancelled: something may be written already.
        pause: (rounds: number) => ports.sleep(rounds * PAUSE_MS, new AbortController().signal),
        lost,
      };
      await eachIssue(issues, (issue) => handleIssue(issue, aimOf(issue), work), {
        now: ports.now,
        sleep: ports.sleep,
        signal,
        failed,
        tell: (handled) => {
          const now = standingAfter(handled.outcome);
          if (now !== undefined) standing.set(handled.issue.id, now);
          tell({ kind: 'handled', handled });
        },
      });
      onHandled(standing);
      tell({ kind: 'finished' });
    },
    [ports, labels, onHandled],
  );

  const tag = useCallback(
    (issues: readonly ScannedIssue[], choiceOf: (id: string) => TagChoice) =>
      void run('tag', issues, (issue) => ({
        kind: 'approve',
        suggestion: issue,
        choice: choiceOf(issue.id),
        rules: version,
      })),
    [version, run],
  );
  const undo = useCallback(
    (tagged: readonly Tagged[]) => {
      const issues = tagged.map(({ issue, outcome }) => ({ ...issue, change: outcome.change }));
      void run('undo', issues, ({ change }) => ({ kind: 'undo', change }));
    },
    [run],
  );
  const cancel = useCallback(() => {
    running.current?.abort();
    tell({ kind: 'cancelled' });
  }, []);
  const retry = useCallback(() => {
    if (state.kind === 'finished') again.current?.(state.handled);
  }, [state]);
  const dismiss = useCallback(() => tell({ kind: 'dismissed' }), []);

  return { state, tag, undo, retry, cancel, dismiss };
}
