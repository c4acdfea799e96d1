/** What came to a list and what went from it, in phrases that begin with the list's name; none if nothing did. */
export function listWords(name: string, before: readonly string[], after: readonly string[]): readonly string[] {
  const more = after.filter((entry) => !before.includes(entry));
  const fewer = before.filter((entry) => !after.includes(entry));
  return [
    ...(more.length > 0 ? [`${name}: added ${quoted(more)}`] : []),
    ...(fewer.length > 0 ? [`${name}: removed ${quoted(fewer)}`] : []),
  ];
}

/** `“a”, “b”` */
export const quoted = (entries: readonly string[]): string => entries.map((entry) => `“${entry}”`).join(', ');
