import type { JiraIssue } from '#issue';
import { BULK_FETCH_MOST, fetchIssues, type Request } from '#jira';

import { inSlices } from '../../ui/in-slices';
import type { SlicePorts } from '../../ui/in-slices';
import type { Patiently } from '../../ui/patience';
import { costOf } from './pace';
import type { Pacer } from './pacer';
import type { ScanEvent } from './scan-state';
import type { ScannedIssue } from './scanned-issue';

/** Calls that are under way at once: what they bring is told together, because each telling looks through the list. */
const CALLS_AT_ONCE = 4;

interface ReadAgain {
  readonly request: Request;
  readonly slices: SlicePorts;
  /** What to read of the issues. */
  readonly fields: readonly string[];
  readonly scanIssue: (issue: JiraIssue) => ScannedIssue;
  readonly patiently: Patiently;
  readonly pacer: Pacer;
  readonly signal: AbortSignal;
  readonly tell: (event: ScanEvent) => void;
}

/** Reads listed issues once more, and tells what they say, and which are gone. @throws JiraError; the signal's reason */
export async function readAgain(of: ReadAgain, ids: readonly string[]): Promise<void> {
  const { signal, slices, scanIssue, tell } = of;
  for (let at = 0; at < ids.length; at += CALLS_AT_ONCE * BULK_FETCH_MOST) {
    signal.throwIfAborted();
    const some = ids.slice(at, at + CALLS_AT_ONCE * BULK_FETCH_MOST);
    const calls = Array.from({ length: Math.ceil(some.length / BULK_FETCH_MOST) }, (_, nth) =>
      fetchPart(of, some.slice(nth * BULK_FETCH_MOST, (nth + 1) * BULK_FETCH_MOST)),
    );
    const issues = (await Promise.all(calls)).flat();
    tell({ kind: 'read-again', issues: await inSlices(issues, scanIssue, slices) });
    const found = new Set(issues.map(({ id }) => id));
    const gone = some.filter((id) => !found.has(id));
    if (gone.length > 0) tell({ kind: 'gone', ids: new Set(gone) });
  }
}

const fetchPart = ({ request, fields, patiently, pacer, signal }: ReadAgain, ids: readonly string[]) =>
  patiently(async () => {
    await pacer(costOf(ids.length), signal);
    return fetchIssues(request, ids, fields);
  });
