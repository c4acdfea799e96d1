import { readName } from './read-name';
import { readWord } from './read-word';
import { Reading } from './reading';
import { roleAt } from './role-at';
import { signReaders } from './sign-readers';

/**
 * Reads the elements of a pattern, and the signs at its edges. What it gives may still begin or end with a gap. Takes
 * time in proportion to the length of the source, whatever stands in it.
 */
export function readElements(source: string): Reading {
  const reading = startReading(source);
  while (reading.position < reading.end) {
    const { position } = reading;
    const role = roleAt(source, position);
    if (role === 'soft') reading.position += 1;
    else if (role === 'hard' || role === 'apostrophe') readSign(reading, position);
    else readWord(reading);
  }
  return reading;
}

function readSign(reading: Reading, position: number): void {
  const read = signReaders.get(reading.source.charAt(position));
  if (read === undefined) readName(reading, position, position);
  else read(reading);
}

/** Takes white space and the signs off the edges of the source. */
function startReading(source: string): Reading {
  let [start, end] = [0, source.length];
  while (start < end && roleAt(source, start) === 'soft') start += 1;
  while (end > start && roleAt(source, end - 1) === 'soft') end -= 1;
  let [caret, dollar] = [start, end - 1];
  while (caret < end && isBlankAt(source, caret)) caret += 1;
  while (dollar > caret && isBlankAt(source, dollar)) dollar -= 1;
  const atStart = source.charAt(caret) === '^';
  if (atStart) start = caret + 1;
  const atEnd = source.charAt(dollar) === '$';
  return new Reading(source, start, atEnd ? dollar : end, atStart, atEnd);
}

function isBlankAt(source: string, position: number): boolean {
  const role = roleAt(source, position);
  return role === 'soft' || role === 'invisible';
}
