import type { TableQuery } from './table-query';

/**
 * What the table does not know of issues whose texts were not read since the page was loaded: none is kept.
 *
 * @param read how many were read, of all that are listed
 */
export function unreadWords({ search, type, sprint, assignee, sort }: TableQuery, read: number, all: number): string {
  const those = read === 1 ? 'the 1 issue' : `the ${read.toLocaleString('en')} issues`;
  const are = read === 1 ? 'is' : 'are';
  if (search.trim() !== '') return `Only ${those} read so far ${are} searched.`;
  if (type !== undefined || sprint !== undefined || assignee !== undefined) {
    return `Only ${those} read so far ${are} looked through for that.`;
  }
  if (sort?.column === 'summary') return `Only ${those} read so far ${are} in order; the others come last.`;
  return `Only ${read.toLocaleString('en')} of ${all.toLocaleString('en')} issues are read so far: search, the filters by type, sprint and assignee, and the CSV cover only those.`;
}
