import { PLACEHOLDERS, type Placeholder } from '../pattern';

/** More letters in another place than this, and something else was meant. */
const MOST_TYPOS = 2;
/** So many letters of a name are enough to know it: `{num}`. */
const TELLING_LETTERS = 3;

/** The placeholder that was probably meant by a name in lower case. */
export function nearestPlaceholder(name: string): Placeholder | undefined {
  const begun = PLACEHOLDERS.find(
    (some) => (name.length >= TELLING_LETTERS && some.startsWith(name)) || name.startsWith(some),
  );
  if (begun !== undefined || name.length < TELLING_LETTERS) return begun;
  const byDistance = PLACEHOLDERS.map((some) => ({ some, distance: editDistance(name, some) }));
  const [nearest] = byDistance.sort((a, b) => a.distance - b.distance);
  return nearest !== undefined && nearest.distance <= MOST_TYPOS ? nearest.some : undefined;
}

/** How many letters have to be put in, taken out or replaced to make one word of the other. */
function editDistance(from: string, to: string): number {
  let above = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (const [row, letter] of Array.from(from).entries()) {
    const line = [row + 1];
    for (let column = 0; column < to.length; column += 1) {
      const replaced = (above[column] ?? 0) + (letter === to.charAt(column) ? 0 : 1);
      line.push(Math.min(replaced, (above[column + 1] ?? 0) + 1, (line[column] ?? 0) + 1));
    }
    above = line;
  }
  return above.at(-1) ?? 0;
}
