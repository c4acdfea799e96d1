import type { Evidence } from '../evidence';
import type { Span } from '../issue-text';
import { SIDE_OF_QUESTION, type Side } from '../question';

import { flattenSpans } from './flatten-spans';

/** A stretch of a text, and the side its mark speaks for; none where nothing matched. */
export interface MarkedPiece extends Span {
  readonly side?: Side;
}

/** Spaces within a line: a mark that ran on over a line's end would join two sentences. */
const SPACES = /^[^\S\r\n]+$/u;

/**
 * Cuts a text into stretches that are marked for a side and stretches that are not. Where evidence overlaps, the
 * strongest decides. Marks of one side that touch, or have but spaces between them, are one: a phrase is read as one.
 *
 * @param evidence in this text, in any order; its offsets count from `offset`
 * @returns stretches in order, without gaps, that make up the whole text
 */
export function markedPieces(text: string, evidence: readonly Evidence[], offset = 0): readonly MarkedPiece[] {
  const pieces: MarkedPiece[] = [];
  for (const { start, end, on } of flattenSpans(text.length, evidence, offset)) {
    const side = strongestSide(on);
    const last = pieces.at(-1);
    const beforeLast = pieces.at(-2);
    if (last !== undefined && last.side === side) {
      pieces.splice(-1, 1, { ...last, end });
    } else if (
      last !== undefined &&
      side !== undefined &&
      beforeLast?.side === side &&
      last.side === undefined &&
      SPACES.test(text.slice(last.start, last.end))
    ) {
      pieces.splice(-2, 2, { ...beforeLast, end });
    } else {
      pieces.push({ start, end, ...(side !== undefined && { side }) });
    }
  }
  return pieces;
}

function strongestSide(on: readonly Evidence[]): Side | undefined {
  const [first, ...others] = on;
  if (first === undefined) return undefined;
  return SIDE_OF_QUESTION[others.reduce((best, one) => (best.points >= one.points ? best : one), first).question];
}
