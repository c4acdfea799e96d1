import { expectedInsteadOf } from './expected-instead-of';
import { readSignRun } from './read-sign-run';
import type { Reading } from './reading';
import { isPartedAt } from './sign-at';

/** Reads `^` or `$` where neither the start nor the end of the pattern is, which is a fault. */
export function readEdgeSign(reading: Reading): void {
  const { source, position } = reading;
  if (source.charAt(position) === '$' && !isPartedAt(reading, position + 1)) {
    readSignRun(reading, position, position);
    return;
  }
  reading.fail(position, expectedInsteadOf(source.charAt(position)));
  reading.position = position + 1;
}
