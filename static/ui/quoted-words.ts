/** More would make a line of a list into a paragraph. */
const USUALLY_MOST = 3;

/**
 * Patterns in quotation marks, any of which is enough: `“bug”, “defect” or “incident”`.
 *
 * @param most a list that is longer by more than one is cut
 */
export function quotedWords(patterns: readonly string[], most = USUALLY_MOST): string {
  const isCut = patterns.length > most + 1;
  const shown = (isCut ? patterns.slice(0, most) : patterns).map((pattern) => `“${pattern}”`);
  return new Intl.ListFormat('en', { type: 'disjunction' }).format(
    isCut ? [...shown, `${patterns.length - most} more`] : shown,
  );
}
