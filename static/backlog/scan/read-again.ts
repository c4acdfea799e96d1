import { BULK_FETCH_MOST, fetchIssues } from '#jira';
import { chunksOf } from '#run';

import { inSlices } from '../../ui/in-slices';
import { costOf } from './pace';
import type { ScanPorts } from './run-scan';

/** Calls that are under way at once: what they bring is told together, because each telling looks through the list. */
const CALLS_AT_ONCE = 4;

type ReadAgain = Pick<
  ScanPorts,
  'request' | 'slices' | 'fields' | 'scanIssue' | 'patiently' | 'pacer' | 'signal' | 'tell'
>;

/** Reads listed issues once more, and tells what they say, and which are gone. @throws JiraError; the signal's reason */
export async function readAgain(of: ReadAgain, ids: readonly string[]): Promise<void> {
  const { signal, slices, scanIssue, tell } = of;
  for (const some of chunksOf(ids, CALLS_AT_ONCE * BULK_FETCH_MOST)) {
    signal.throwIfAborted();
    const calls = chunksOf(some, BULK_FETCH_MOST).map((part) => fetchPart(of, part));
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
