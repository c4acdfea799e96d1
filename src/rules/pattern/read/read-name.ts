import { endOfRun } from './end-of-run';
import { isName } from './is-name';
import { readSignRun } from './read-sign-run';
import type { Reading } from './reading';
import { roleAt } from './role-at';
import { isPartedAt } from './sign-at';

/**
 * Reads a name with signs in it: `c++`, `C#`, `.NET`, `node.js`, `R&D`. It is exact text in small letters, which stands for
 * any case. What is no such name is a run with a sign that has no meaning there.
 *
 * @param start where the name starts
 * @param position of its first sign
 */
export function readName(reading: Reading, start: number, position: number): void {
  const end = endOfRun(reading, position);
  const text = reading.source.slice(start, end);
  if (!isPartedBefore(reading, start) || !isPartedAt(reading, end) || !isName(text)) {
    readSignRun(reading, start, position);
    return;
  }
  reading.add({ kind: 'exact', text: text.toLowerCase() }, start);
  reading.position = end;
}

/** A name does not begin right behind a number of words: `…5.net`. */
const isPartedBefore = ({ source }: Reading, start: number): boolean =>
  start === 0 || roleAt(source, start - 1) !== 'word';
