/** A list as two people left it. Undefined: they have no list of their own, and the usual one holds. */
interface ListsToMerge {
  /** As both found it. */
  readonly base: readonly string[] | undefined;
  readonly mine: readonly string[] | undefined;
  readonly theirs: readonly string[] | undefined;
  /** What holds where there is no list. */
  readonly usual: readonly string[];
}

/**
 * Merges what two people made of one list. Whoever changed it alone has it their way; where both did, what either added
 * is there and what either removed is not.
 *
 * @returns what stands in `theirs` in its order, then what only I added; undefined: the usual list
 */
export function mergeLists({ base, mine, theirs, usual }: ListsToMerge): readonly string[] | undefined {
  if (isSameList(mine, base)) return theirs;
  if (isSameList(theirs, base) || isSameList(mine, theirs)) return mine;
  const [inBase, inMine, inTheirs] = [new Set(base ?? usual), new Set(mine ?? usual), new Set(theirs ?? usual)];
  const kept = [...inTheirs].filter((line) => inMine.has(line) || !inBase.has(line));
  const added = [...inMine].filter((line) => !inTheirs.has(line) && !inBase.has(line));
  return [...kept, ...added];
}

function isSameList(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.length === b.length && a.every((line, at) => line === b[at]);
}
