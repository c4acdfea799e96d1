import { LONGEST_GAP, USUAL_GAP } from '../pattern';
import { EXPECTED } from './expected';
import { readName } from './read-name';
import type { Reading } from './reading';
import { isDigitAt, isEllipsisAt, isPartedAt, isWordAt } from './sign-at';

/** Reads a name that begins with a full stop, or an ellipsis, of one character or three dots, and the number right behind it: `…`, `...`, `…5`. */
export function readGap(reading: Reading): void {
  const { source, position: start } = reading;
  if (!isEllipsisAt(source, start)) {
    readName(reading, start, start);
    return;
  }
  let position = start + 1;
  if (source.charAt(start) === '.') {
    while (source.charAt(position) === '.') position += 1;
    if (position !== start + 3) reading.fail(start, EXPECTED.ellipsis);
  }
  const digits = position;
  while (isDigitAt(source, position)) position += 1;
  const most = position === digits ? USUAL_GAP : Number(source.slice(digits, position));
  if (most < 1 || most > LONGEST_GAP) reading.fail(digits, EXPECTED.gapNumber);
  if (position > digits && isWordAt(reading, position) && !isPartedAt(reading, position)) {
    reading.fail(position, EXPECTED.spaceAfterNumber);
  }
  if (reading.elements.at(-1)?.kind === 'gap') reading.fail(start, EXPECTED.wordBetween);
  reading.add({ kind: 'gap', most: Math.min(Math.max(most, 1), LONGEST_GAP) }, start);
  reading.position = position;
}
