import { countsOf, NONE_OTHERWISE, type ScanState } from './scan-state';
import type { SavedScan } from './saved/saved-scan';
import type { ScannedIssue } from './scanned-issue';

/** A scan as it was kept, to be looked at or gone on with. */
export function restoredScan(
  { scope, startedAt, about, leftOut, leftOutTypes = [], unchanged, reading, isComplete, shownRun }: SavedScan,
  pages: readonly (readonly ScannedIssue[])[],
): Extract<ScanState, { kind: 'ended' }> {
  const issues = pages.flat();
  return {
    kind: 'ended',
    scope,
    startedAt,
    about,
    found: {
      pages,
      read: issues.length + leftOut,
      counts: countsOf(issues),
      leftOut,
      leftOutTypes,
      unchanged,
      reading,
      shownRun,
      otherwise: NONE_OTHERWISE,
    },
    changes: undefined,
    end: { kind: isComplete ? 'complete' : 'paused' },
    keptSince: startedAt,
  };
}
