import type { Place } from '#rules';

/** How many issues go from one place to another. */
export interface Move {
  readonly from: Place;
  readonly to: Place;
  readonly issues: number;
}

/** Counts the ways that issues go from one place to another; most issues first. */
export function countMoves(ways: Iterable<{ readonly from: Place; readonly to: Place }>): readonly Move[] {
  const moves = new Map<string, Move>();
  for (const { from, to } of ways) {
    const name = `${from} ${to}`;
    moves.set(name, { from, to, issues: (moves.get(name)?.issues ?? 0) + 1 });
  }
  return [...moves.values()].sort((a, b) => b.issues - a.issues);
}
