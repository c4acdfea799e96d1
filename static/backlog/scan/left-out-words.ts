/** How many issues take no part, in a sentence; empty where all do. */
export function leftOutWords(leftOut: number): string {
  if (leftOut === 0) return '';
  const count = leftOut === 1 ? '1 issue is' : `${leftOut.toLocaleString('en')} issues are`;
  return `${count} of a type that takes no part in this project and not listed.`;
}
