import type { Failure } from '#contract';
import type { ProjectLabels } from '#issue';
import { searchPage } from '#jira';
import { useCallback, useEffect, useRef, useState } from 'react';

import { request } from '../../api';
import { SLICE_PORTS } from '../../ui/slice-ports';
import { failureFrom } from '../../ui/failure-words';
import { createPatience } from '../../ui/patience';
import { sleep } from '../../ui/sleep';
import type { ProjectIssue } from './project-issue';
import { readProjectIssues } from './read-project-issues';

/** How many of the newest issues can be looked at. */
export const AMOUNTS = [100, 500, 2_000, 10_000] as const;
type Amount = (typeof AMOUNTS)[number];
/** Enough to see what a change does, few enough to be read in some seconds. */
const USUAL_AMOUNT: Amount = 500;

type Reading =
  | { readonly kind: 'idle' }
  /** @see ProjectIssues.issues for what was read so far */
  | { readonly kind: 'reading'; readonly waitsUntil: number | undefined }
  | { readonly kind: 'read'; readonly hasMore: boolean }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** The newest issues of a project, as far as they were read in this tab. */
export interface ProjectIssues {
  readonly reading: Reading;
  /**
   * The newest first; a new list after every page. What was read stays when reading fails, and while it is read again
   * until there is as much of it.
   */
  readonly issues: readonly ProjectIssue[];
  readonly amount: Amount;
  /** Reads them, if that has not begun: called by every part that wants issues. */
  readonly want: () => void;
  /** Reads other many. */
  readonly setAmount: (amount: Amount) => void;
  /** Stops reading; what was read stays. */
  readonly stop: () => void;
  /** Reads them again. */
  readonly readAgain: () => void;
}

const PATIENCE = { now: () => Date.now(), random: () => Math.random(), sleep };

/** What is kept of the last reading, so that fewer issues need not be read again. */
interface Kept {
  readonly of: string;
  readonly issues: readonly ProjectIssue[];
  readonly hasMore: boolean;
}

/**
 * The newest issues of a project, read as the user when a part of the page first wants them, and again when the rules
 * come to ask about fields that were not read.
 *
 * @param fields what to read of them
 * @param labels that they are tagged with
 */
export function useProjectIssues(projectId: string, fields: readonly string[], labels: ProjectLabels): ProjectIssues {
  const [isWanted, setWanted] = useState(false);
  const [amount, setAmount] = useState<Amount>(USUAL_AMOUNT);
  const [attempt, setAttempt] = useState(0);
  const [reading, setReading] = useState<Reading>({ kind: 'idle' });
  const [issues, setIssues] = useState<readonly ProjectIssue[]>([]);
  const asked = useAllEverAsked(fields);
  const labelKey = JSON.stringify(labels);
  const latest = useRef(labels);
  latest.current = labels;
  const kept = useRef<Kept>();
  const controller = useRef(new AbortController());

  useEffect(() => {
    if (!isWanted) return;
    const of = `${projectId} ${asked} ${labelKey} ${attempt}`;
    const { issues: old, hasMore: hadMore } = kept.current ?? { issues: [], hasMore: true };
    if (kept.current?.of === of && (old.length >= amount || !hadMore)) {
      setIssues(old.slice(0, amount));
      setReading({ kind: 'read', hasMore: hadMore || old.length > amount });
      return;
    }
    controller.current = new AbortController();
    const { signal } = controller.current;
    const patiently = createPatience(PATIENCE, signal, (waitsUntil) => {
      if (!signal.aborted) setReading({ kind: 'reading', waitsUntil });
    });
    let soFar: readonly ProjectIssue[] = [];
    setReading({ kind: 'reading', waitsUntil: undefined });
    const jql = `project = ${projectId} ORDER BY created DESC`;
    readProjectIssues(amount, latest.current, {
      readPage: (token) => patiently(() => searchPage(request, jql, asked.split(','), token)),
      slices: SLICE_PORTS,
      signal,
      tell: (read) => {
        if (signal.aborted) return;
        soFar = read;
        if (kept.current?.of !== of || read.length > kept.current.issues.length)
          kept.current = { of, issues: read, hasMore: true };
        setIssues((before) => (read.length < Math.min(before.length, amount) ? before.slice(0, amount) : read));
      },
    }).then(
      (hasMore) => {
        if (signal.aborted) return;
        kept.current = { of, issues: soFar, hasMore };
        setIssues(soFar);
        setReading({ kind: 'read', hasMore });
      },
      (error: unknown) => {
        if (!signal.aborted) setReading({ kind: 'failed', failure: failureFrom(error) });
      },
    );
    return () => controller.current.abort();
  }, [isWanted, projectId, asked, labelKey, amount, attempt]);

  const want = useCallback(() => setWanted(true), []);
  const stop = useCallback(() => {
    controller.current.abort();
    setReading({ kind: 'read', hasMore: true });
  }, []);
  const readAgain = useCallback(() => {
    setWanted(true);
    setAttempt((before) => before + 1);
  }, []);
  return { reading, issues, amount, want, setAmount, stop, readAgain };
}

/** All fields that were ever asked for, as text: what rules ask for no more is read all the same. */
function useAllEverAsked(fields: readonly string[]): string {
  const ever = useRef(new Set<string>());
  for (const field of fields) ever.current.add(field);
  return [...ever.current].sort().join(',');
}
