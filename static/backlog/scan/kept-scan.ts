import type { Spending } from './pace';
import type { SavedScan } from './saved/saved-scan';
import type { ScanState } from './scan-state';

interface KeptWith {
  /** The fingerprint of the rules that suggest. */
  readonly rules: string;
  readonly spent: Spending;
  readonly savedAt: number;
}

/** A scan as it is kept, without its issues. */
export function keptScan(
  { scope, startedAt, about, found, changes, ...state }: Exclude<ScanState, { kind: 'idle' }>,
  { rules, spent, savedAt }: KeptWith,
): SavedScan {
  const { leftOut, leftOutTypes, unchanged, pages, reading, shownRun } = found;
  return {
    schema: 4,
    savedAt,
    startedAt,
    ...(shownRun !== undefined && { shownRun }),
    scope,
    rules,
    ...(about !== undefined && { about }),
    leftOut,
    leftOutTypes,
    unchanged,
    pages: pages.length,
    // Until it is known what changed, what is there is the scan before: complete, as of its own time.
    isComplete: changes?.isListed === false || (state.kind === 'ended' && state.end.kind === 'complete'),
    reading,
    spent,
  };
}
