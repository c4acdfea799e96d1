import type { Place } from '#rules';

/** How many issues go from one place to another. */
export interface Move {
  readonly from: Place;
  readonly to: Place;
  readonly issues: number;
}

/** Counts the ways that issues go from one place to another, one by one; keeps none of the issues. */
export function tallyMoves() {
  const moves = new Map<string, Move>();
  return {
    add: (from: Place, to: Place): void => {
      const name = `${from} ${to}`;
      moves.set(name, { from, to, issues: (moves.get(name)?.issues ?? 0) + 1 });
    },
    /** Most issues first. */
    moves: (): readonly Move[] => [...moves.values()].sort((a, b) => b.issues - a.issues),
  };
}

/** Counts the ways that issues go from one place to another; most issues first. */
export function countMoves(ways: Iterable<{ readonly from: Place; readonly to: Place }>): readonly Move[] {
  const tally = tallyMoves();
  for (const { from, to } of ways) tally.add(from, to);
  return tally.moves();
}
