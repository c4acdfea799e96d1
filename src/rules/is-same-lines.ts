/** Whether two lists have the same lines, in whatever order. No list at all is like no list at all only. */
export function isSameLines(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.every((line) => b.includes(line)) && b.every((line) => a.includes(line));
}
