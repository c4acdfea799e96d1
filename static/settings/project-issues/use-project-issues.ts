import type { Failure } from '#contract';
import type { ProjectLabels } from '#issue';
import { searchPage } from '#jira';
import { useCallback, useEffect, useState } from 'react';

import { request } from '../../api';
import { breathe } from '../../ui/breathe';
import { failureFrom } from '../../ui/failure-words';
import { createPatience } from '../../ui/patience';
import { sleep } from '../../ui/sleep';
import type { ProjectIssue } from './project-issue';
import { readProjectIssues } from './read-project-issues';

/** How many of the newest issues can be looked at. */
export const AMOUNTS = [100, 500, 2_000, 10_000] as const;
export type Amount = (typeof AMOUNTS)[number];
/** Enough to see what a change does, few enough to be read in some seconds. */
const USUAL_AMOUNT: Amount = 500;

export type Reading =
  | { readonly kind: 'idle' }
  /** @see ProjectIssues.issues for what was read so far */
  | { readonly kind: 'reading'; readonly waitsUntil: number | undefined }
  | { readonly kind: 'read'; readonly hasMore: boolean }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** The newest issues of a project, as far as they were read in this tab. */
export interface ProjectIssues {
  readonly reading: Reading;
  /** The newest first; a new list after every page. What was read stays when reading fails. */
  readonly issues: readonly ProjectIssue[];
  readonly amount: Amount;
  /** Reads them, if that has not begun: called by every part that wants issues. */
  readonly want: () => void;
  /** Reads other many. */
  readonly setAmount: (amount: Amount) => void;
  /** Reads them again. */
  readonly readAgain: () => void;
}

const PATIENCE = { now: () => Date.now(), random: () => Math.random(), sleep };
const SLICES = { now: () => performance.now(), breathe };

/**
 * The newest issues of a project, read as the user when a part of the page first wants them, and again when the rules
 * come to ask about other fields.
 *
 * @param fields what to read of them
 * @param labels that they are tagged with; the same object as long as they are the same
 */
export function useProjectIssues(projectId: string, fields: readonly string[], labels: ProjectLabels): ProjectIssues {
  const [isWanted, setWanted] = useState(false);
  const [amount, setAmount] = useState<Amount>(USUAL_AMOUNT);
  const [attempt, setAttempt] = useState(0);
  const [reading, setReading] = useState<Reading>({ kind: 'idle' });
  const [issues, setIssues] = useState<readonly ProjectIssue[]>([]);
  const asked = fields.join(',');

  useEffect(() => {
    if (!isWanted) return;
    const controller = new AbortController();
    const { signal } = controller;
    const patiently = createPatience(PATIENCE, signal, (waitsUntil) => {
      if (!signal.aborted) setReading({ kind: 'reading', waitsUntil });
    });
    setReading({ kind: 'reading', waitsUntil: undefined });
    const jql = `project = ${projectId} ORDER BY created DESC`;
    readProjectIssues(amount, labels, {
      readPage: (token) => patiently(() => searchPage(request, jql, asked.split(','), token)),
      slices: SLICES,
      signal,
      tell: (read) => {
        if (!signal.aborted) setIssues(read);
      },
    }).then(
      (hasMore) => {
        if (!signal.aborted) setReading({ kind: 'read', hasMore });
      },
      (error: unknown) => {
        if (!signal.aborted) setReading({ kind: 'failed', failure: failureFrom(error) });
      },
    );
    return () => controller.abort();
  }, [isWanted, projectId, asked, labels, amount, attempt]);

  const want = useCallback(() => setWanted(true), []);
  const readAgain = useCallback(() => {
    setWanted(true);
    setAttempt((before) => before + 1);
  }, []);
  return { reading, issues, amount, want, setAmount, readAgain };
}
