/** Longest stretch of work between two chances for the page to paint, in milliseconds: half a frame at 60 Hz. */
export const SLICE_MS = 8;

/** The clock and the pause that slicing needs. */
export interface SlicePorts {
  /** Milliseconds, only ever forward. */
  readonly now: () => number;
  /** Gives way to whatever else the page has to do, for as short as possible. */
  readonly breathe: () => Promise<void>;
}

/**
 * Runs a function over a list without freezing the page: after every {@link SLICE_MS} of work it breathes.
 *
 * @returns what the function gave, in order
 * @throws the signal's reason, at the next breath after it was aborted; whatever the function throws
 */
export async function inSlices<In, Out>(
  list: readonly In[],
  work: (entry: In) => Out,
  { now, breathe }: SlicePorts,
  signal?: AbortSignal,
): Promise<readonly Out[]> {
  const done: Out[] = [];
  let sliceEnds = now() + SLICE_MS;
  for (const entry of list) {
    if (now() >= sliceEnds) {
      await breathe();
      signal?.throwIfAborted();
      sliceEnds = now() + SLICE_MS;
    }
    done.push(work(entry));
  }
  return done;
}
