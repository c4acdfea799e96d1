import type { Steps } from '#rules';

/** Entries that are sorted, or gone through, in one step. */
const ENTRIES_A_STEP = 1000;

/** Sorts in steps, so that the page can draw between them; what is equal stays in its order. */
export function* sortSteps<Entry>(
  entries: readonly Entry[],
  compare: (one: Entry, other: Entry) => number,
): Steps<readonly Entry[]> {
  let runs: readonly (readonly Entry[])[] = [];
  for (let at = 0; at < entries.length; at += ENTRIES_A_STEP) {
    runs = [...runs, entries.slice(at, at + ENTRIES_A_STEP).sort(compare)];
    yield;
  }
  while (runs.length > 1) {
    const longer: (readonly Entry[])[] = [];
    for (let at = 0; at < runs.length; at += 2) {
      longer.push(yield* mergeSteps(runs[at] ?? [], runs[at + 1] ?? [], compare));
    }
    runs = longer;
  }
  return runs[0] ?? [];
}

function* mergeSteps<Entry>(
  ones: readonly Entry[],
  others: readonly Entry[],
  compare: (one: Entry, other: Entry) => number,
): Steps<readonly Entry[]> {
  const merged: Entry[] = [];
  let next = 0;
  for (const one of ones) {
    for (;;) {
      const other = others[next];
      if (other === undefined || compare(one, other) <= 0) break;
      next += 1;
      if (merged.push(other) % ENTRIES_A_STEP === 0) yield;
    }
    if (merged.push(one) % ENTRIES_A_STEP === 0) yield;
  }
  return [...merged, ...others.slice(next)];
}
