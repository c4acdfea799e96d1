import type { Steps } from '#rules';

import { SLICE_MS, type SlicePorts } from './in-slices';

/**
 * Does work of many steps without freezing the page: after every {@link SLICE_MS} it breathes.
 *
 * @throws the signal's reason, at the next breath after it was aborted; whatever a step throws
 */
export async function stepsInSlices<Result>(
  steps: Steps<Result>,
  { now, breathe }: SlicePorts,
  signal?: AbortSignal,
): Promise<Result> {
  let sliceEnds = now() + SLICE_MS;
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    if (now() < sliceEnds) continue;
    await breathe();
    signal?.throwIfAborted();
    sliceEnds = now() + SLICE_MS;
  }
}
