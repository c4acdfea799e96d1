import type { TableQuery } from './table-query';

/** What an empty table says of a query that nothing matches. */
export function emptyWords({ search, tag }: Pick<TableQuery, 'search' | 'tag'>): string {
  if (search.trim() !== '') return 'Nothing matches. Try other words, or show all.';
  // After a run, most often.
  if (tag === 'none') return 'Nothing is left to tag here. Choose “Any tag” to see them all.';
  return 'Nothing matches. Choose other filters, or show all.';
}
