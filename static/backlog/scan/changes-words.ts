import { whenWords } from './when-words';

/**
 * What a scan of changes came to, in a sentence.
 *
 * @param since when the scan before was begun, milliseconds since 1970
 * @param again how many issues were read, of those that are listed now
 */
export function changesWords(since: number, again: number, unchanged: number): string {
  const when = whenWords(since);
  if (again === 0) return `Nothing changed since ${when}. 0 issues were read.`;
  const rest = unchanged === 0 ? '' : ` The other ${unchanged.toLocaleString('en')} are as they were.`;
  // Or a little before: Jira's search lags behind, and nothing must be missed.
  return again === 1
    ? `1 issue was read: it is new, or changed since ${when} or a little before.${rest}`
    : `${again.toLocaleString('en')} issues were read: they are new, or changed since ${when} or a little before.${rest}`;
}
