import type { Move } from '#measure';

/** How many of these issues go where. */
export function moveCountLines(issues: number, moves: readonly Move[]): readonly string[] {
  const changed = moves.reduce((sum, move) => sum + move.issues, 0);
  if (changed === 0) return [`No suggestion changes in ${issues} issues.`];
  return [
    `${changed} of ${issues} suggestions change:`,
    ...moves.map(({ from, to, issues: moved }) => `  ${from} → ${to}: ${moved}`),
  ];
}
