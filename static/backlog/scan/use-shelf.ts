import { useEffect, useRef } from 'react';

import type { Spending } from './pace';
import type { SavedScan } from './saved/saved-scan';
import type { ScanShelf } from './saved/scan-shelf';
import type { ScanState } from './scan-state';
import type { ScannedIssue } from './scanned-issue';

interface ShelfUse {
  readonly shelf: ScanShelf;
  readonly state: ScanState;
  /** The fingerprint of the rules that suggest. */
  readonly rules: string;
  readonly spent: () => Spending;
  readonly now: () => number;
}

/** Keeps a scan on the shelf as it goes on: every page once, and again when it changed. */
export function useShelf({ shelf, state, rules, spent, now }: ShelfUse): void {
  const kept = useRef<readonly (readonly ScannedIssue[])[]>([]);
  const writing = useRef(Promise.resolve());
  useEffect(() => {
    if (state.kind === 'idle') return;
    const { pages } = state.found;
    const before = kept.current;
    kept.current = pages;
    const changed = new Map(pages.flatMap((page, at) => (page === before[at] ? [] : [[at, page] as const])));
    const scan = savedScan(state, rules, spent(), now());
    writing.current = writing.current.then(() => shelf.save(scan, changed));
  }, [shelf, state, rules, spent, now]);
}

function savedScan(
  { scope, startedAt, about, found, changes, ...state }: Exclude<ScanState, { kind: 'idle' }>,
  rules: string,
  spent: Spending,
  savedAt: number,
): SavedScan {
  const { leftOut, unchanged, pages, reading } = found;
  return {
    schema: 2,
    savedAt,
    startedAt,
    scope,
    rules,
    ...(about !== undefined && { about }),
    leftOut,
    unchanged,
    pages: pages.length,
    // Until it is known what changed, what is there is the scan before: complete, as of its own time.
    isComplete: changes?.isListed === false || (state.kind === 'ended' && state.end.kind === 'complete'),
    reading,
    spent,
  };
}
