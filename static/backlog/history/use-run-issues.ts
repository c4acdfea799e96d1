import type { Failure, RunView } from '#contract';
import type { JiraIssue } from '#issue';
import { fetchIssues } from '#jira';
import type { Portion } from '#run';
import { useEffect, useRef, useState } from 'react';

import { failureFrom } from '../../ui/failure-words';
import { createPatience } from '../../ui/patience';
import type { PagePorts } from '../page-ports';
import { callAgain, FunctionFailed } from '../runs/call-again';
import type { Outcome } from '../runs/left-out';
import { findIds } from './find-ids';
import { FIRST, readIssuePage, type Cursor } from './issue-pages';
import type { LoggedIssue } from './run-log';

/** Which of a run's issues are shown. */
export interface IssueQuery {
  /** Undefined: whatever became of them; null: those that were written. */
  readonly left: Outcome | null | undefined;
  /** Keys, or words of summaries; empty: all. */
  readonly words: string;
}

/** A page of a run's issues, as far as it is read. */
export interface RunIssues {
  readonly issues: readonly LoggedIssue[] | undefined;
  /** As they are in Jira now; those that are gone, or not read yet, are missing. */
  readonly now: ReadonlyMap<number, JiraIssue>;
  readonly isRead: boolean;
  /** How many issues the search looked at, where it found more; undefined: all. */
  readonly onlyFirst: number | undefined;
  readonly failure: Failure | undefined;
  readonly retry: () => void;
  /** Undefined: there is no such page. */
  readonly goBack: (() => void) | undefined;
  readonly goOn: (() => void) | undefined;
}

/** Issues of a page; one call of Jira tells how they stand. */
const PAGE = 50;
/** Portions that are kept: pages beside each other are mostly of one. */
const KEPT = 2;

interface Shown {
  readonly issues: readonly LoggedIssue[];
  readonly next: Cursor | null;
  readonly onlyFirst: number | undefined;
}

/** Reads a run's issues a page at a time: the portions they are stored in, and how they stand in Jira now. */
export function useRunIssues(ports: PagePorts, run: RunView, query: IssueQuery): RunIssues {
  const { id: runId, projectId, portions } = run.header;
  const { left, words } = query;
  const kept = useRef(new Map<number, Portion>());
  const [trail, setTrail] = useState<{ readonly of: string; readonly cursors: readonly Cursor[] }>();
  const [shown, setShown] = useState<Shown>();
  const [now, setNow] = useState<ReadonlyMap<number, JiraIssue>>();
  const [failure, setFailure] = useState<Failure>();
  const [attempt, setAttempt] = useState(0);
  const name = `${runId} ${String(left)} ${words}`;
  const cursors = trail?.of === name ? trail.cursors : [FIRST];
  const cursor = cursors.at(-1) ?? FIRST;
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const patiently = createPatience(ports, signal, () => undefined);
    const load = async (index: number): Promise<Portion> => {
      const known = kept.current.get(index);
      if (known !== undefined) return known;
      const { portion } = await callAgain(ports, 'run.portion', { projectId, runId, index }, signal);
      kept.current.set(index, portion);
      for (const old of [...kept.current.keys()].slice(0, -KEPT)) kept.current.delete(old);
      return portion;
    };
    const read = async (): Promise<void> => {
      const found = words === '' ? undefined : await findIds(ports.request, projectId, words, patiently);
      const among = found?.ids;
      const isWanted = (issue: LoggedIssue): boolean =>
        (left === undefined || issue.left === (left ?? undefined)) && among?.has(issue.id) !== false;
      const page =
        among?.size === 0
          ? { issues: [], next: null }
          : await readIssuePage({ load, portions, isWanted, size: PAGE }, cursor);
      signal.throwIfAborted();
      setShown({ ...page, onlyFirst: found?.onlyFirst });
      const ids = page.issues.map(({ id }) => String(id));
      const standing = ids.length === 0 ? [] : await patiently(() => fetchIssues(ports.request, ids, FIELDS));
      signal.throwIfAborted();
      setNow(new Map(standing.map((issue) => [Number(issue.id), issue])));
    };
    setShown(undefined);
    setNow(undefined);
    setFailure(undefined);
    read().catch((error: unknown) => {
      if (!signal.aborted) setFailure(error instanceof FunctionFailed ? error.failure : failureFrom(error));
    });
    return () => controller.abort();
    // A new state of the run changes nothing of what it wrote.
  }, [ports, projectId, runId, portions, left, words, cursor, attempt]);
  const next = shown?.next;
  const go = (to: readonly Cursor[]) => () => setTrail({ of: name, cursors: to });
  return {
    issues: shown?.issues,
    now: now ?? NONE,
    isRead: now !== undefined,
    onlyFirst: shown?.onlyFirst,
    failure,
    retry: () => setAttempt((before) => before + 1),
    goBack: cursors.length > 1 ? go(cursors.slice(0, -1)) : undefined,
    goOn: next === null || next === undefined ? undefined : go([...cursors, next]),
  };
}

const FIELDS = ['summary', 'labels'];
const NONE: ReadonlyMap<number, JiraIssue> = new Map();
