import { useEffect, useRef } from 'react';

import { keptScan } from './kept-scan';
import type { Spending } from './pace';
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
    const scan = keptScan(state, { rules, spent: spent(), savedAt: now() });
    writing.current = writing.current.then(() => shelf.save(scan, changed));
  }, [shelf, state, rules, spent, now]);
}
