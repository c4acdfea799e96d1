import type { Side } from '../question';
import type { Voice } from './voices-of';

/** What a rule adds to the backlog's lead, in points. */
export const worth = ({ side, points }: Voice): number => (side === 'backlog' ? points : -points);

/**
 * What the strongest rules add to the backlog's lead, answered at once.
 *
 * @param voices those with most points first
 * @returns the sum, in points, of the first `count` of a side from a place of the list on; of all if there are fewer
 */
export function strongestSums(voices: readonly Voice[]): (side: Side, from: number, count: number) => number {
  const sides = { backlog: sumsOf('backlog', voices), plan: sumsOf('plan', voices) };
  return (side, from, count) => {
    const { sums, before } = sides[side];
    const first = before[from] ?? 0;
    return (sums[Math.min(first + count, sums.length - 1)] ?? 0) - (sums[first] ?? 0);
  };
}

/** The sum of a side's first rules, by how many; and by place in the list how many of the side's rules are before it. */
function sumsOf(side: Side, voices: readonly Voice[]) {
  const sums = [0];
  const before = [0];
  for (const voice of voices) {
    if (voice.side === side) sums.push((sums.at(-1) ?? 0) + worth(voice));
    before.push(sums.length - 1);
  }
  return { sums, before };
}
