import type { JiraIssue } from '#issue';
import { JiraError } from '#jira';

import { failureFrom } from '../../ui/failure-words';
import { inSlices, type SlicePorts } from '../../ui/in-slices';
import type { Cursor, IssuePage, ReadPage } from './issue-source';
import { SCAN_MOST, type ScanEvent } from './scan-state';
import type { ScannedIssue } from './scanned-issue';

export interface ScanPorts {
  readonly readPage: ReadPage;
  readonly scanIssue: (issue: JiraIssue) => ScannedIssue;
  readonly slices: SlicePorts;
  readonly signal: AbortSignal;
  readonly tell: (event: ScanEvent) => void;
}

type Read = { readonly ok: true; readonly page: IssuePage } | { readonly ok: false; readonly error: unknown };

/**
 * Reads page after page until the last, until there are {@link SCAN_MOST} issues, or until it is aborted. The next page
 * is on its way while one is read with the rules. Never throws: a failure is told.
 *
 * @param from where to begin
 * @param seen ids read before, which it adds to: issues move between pages while they are read
 */
export async function runScan(from: Cursor | undefined, seen: Set<string>, ports: ScanPorts): Promise<void> {
  const { readPage, scanIssue, slices, signal, tell } = ports;
  const read = (cursor: Cursor | undefined): Promise<Read> =>
    readPage(cursor).then(
      (page) => ({ ok: true, page }),
      (error: unknown) => ({ ok: false, error }),
    );
  const isOver = (): boolean => signal.aborted;
  try {
    let coming: Promise<Read> | undefined = read(from);
    while (coming !== undefined) {
      const answer: Read = await coming;
      if (isOver()) return;
      if (!answer.ok) throw answer.error;
      const { issues, next, total }: IssuePage = answer.page;
      if (total !== undefined) tell({ kind: 'counted', about: total });
      const fresh = issues.filter(({ id }) => !seen.has(id)).slice(0, SCAN_MOST - seen.size);
      coming = next === undefined || seen.size + fresh.length >= SCAN_MOST ? undefined : read(next);
      const scanned = await inSlices(fresh, scanIssue, slices, signal);
      for (const { id } of fresh) seen.add(id);
      tell({ kind: 'page-read', issues: scanned, next });
      // Without this, many fast answers in a row would leave no room to paint.
      await slices.breathe();
      if (isOver()) return;
    }
  } catch (error) {
    if (isOver()) return;
    const jiraWords = error instanceof JiraError && error.code === 'rejected' ? error.messages : [];
    tell({ kind: 'failed', failure: failureFrom(error), jiraWords });
  }
}
