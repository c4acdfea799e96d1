import { whenWords } from './when-words';

/**
 * What a scan of changes came to, in a sentence or two.
 *
 * @param since when the scan before was begun, milliseconds since 1970
 * @param again how many issues were read, of those that are listed now
 * @param gone how many of the scan before were dropped
 */
export function changesWords(since: number, again: number, unchanged: number, gone: number): string {
  const when = whenWords(since);
  if (again === 0 && gone === 0) return `Nothing changed since ${when}. 0 issues were read.`;
  return [
    readWords(again, when),
    gone === 0
      ? ''
      : `${gone.toLocaleString('en')} ${gone === 1 ? 'is' : 'are'} no longer there or no longer in this list.`,
    unchanged === 0 ? '' : `The other ${unchanged.toLocaleString('en')} are as they were.`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function readWords(again: number, when: string): string {
  if (again === 0) return `0 issues were read: none is new, or changed since ${when}.`;
  // Or a little before: Jira's search lags behind, and nothing must be missed.
  return again === 1
    ? `1 issue was read: it is new, or changed since ${when} or a little before.`
    : `${again.toLocaleString('en')} issues were read: they are new, or changed since ${when} or a little before.`;
}
