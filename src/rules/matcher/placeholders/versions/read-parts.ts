import type { Reading } from '../reading/reading';

/** Of numbers with full stops between. */
const MOST_PARTS = 4;
/** `1.2.20260314` */
const MOST_DIGITS = 8;

/** The parts of a version: digits, or an `x` for any; and the index of the piece after them. */
interface VersionParts {
  readonly parts: readonly string[];
  readonly after: number;
}

/** The numbers with full stops between that begin at a piece; the first is in digits. Undefined if they are too many. */
export function readParts(reading: Reading, from: number): VersionParts | undefined {
  const first = partAt(reading, from);
  if (first === undefined || first === 'x') return undefined;
  const parts = [first];
  let after = from + 1;
  while (reading.piece(after)?.text === '.') {
    const part = partAt(reading, after + 1);
    if (part === undefined) break;
    if (parts.length === MOST_PARTS) return undefined;
    parts.push(part);
    after += 2;
  }
  return { parts, after };
}

function partAt(reading: Reading, index: number): string | undefined {
  const piece = reading.piece(index);
  if (piece === undefined) return undefined;
  const isPart = piece.kind === 'digits' ? piece.text.length <= MOST_DIGITS : piece.text === 'x';
  return isPart ? piece.text : undefined;
}
