import type { Steps } from '#rules';

/** Entries that are looked at in one step. */
const ENTRIES_A_STEP = 1000;

/** Counts in steps, so that the page can draw between them. */
export function* countSteps<Entry>(entries: readonly Entry[], isCounted: (entry: Entry) => boolean): Steps<number> {
  let count = 0;
  for (const [at, entry] of entries.entries()) {
    if (at % ENTRIES_A_STEP === 0) yield;
    if (isCounted(entry)) count += 1;
  }
  return count;
}
