import type { OrderBy } from '@atlaskit/jql-ast';
import { jiraError } from '../jira-error';
import type { IssueRecord } from '../model/issue-record';
import { findField } from './find-field';
import type { JqlContext } from './jql-field';

type Key = string | number | null;
type SortKey = (issue: IssueRecord) => Key;

/** Ids in the order of the query; without one the newest issue comes first. */
export type IssueSorter = (issues: readonly IssueRecord[]) => readonly number[];

/** @throws JiraError 400 for a field that cannot be sorted by, or too many of them. */
export function compileOrder(orderBy: OrderBy | undefined, context: JqlContext, fieldsAllowed: number): IssueSorter {
  const fields = orderBy?.fields ?? [];
  if (fields.length > fieldsAllowed) throw jiraError(400, `JQL can be ordered by at most ${fieldsAllowed} fields.`);
  const orders = fields.map(({ field, direction }) => ({
    key: sortKey(field, context),
    sign: direction?.value === 'DESC' ? -1 : 1,
  }));
  return (issues) => {
    // Keys are read once per issue, not once per comparison.
    const rows = issues.map((issue) => ({ id: issue.id, keys: orders.map(({ key }) => key(issue)) }));
    rows.sort((a, b) => {
      for (const [at, { sign }] of orders.entries()) {
        const order = compareKeys(a.keys[at] ?? null, b.keys[at] ?? null, sign);
        if (order !== 0) return order;
      }
      return b.id - a.id;
    });
    return rows.map(({ id }) => id);
  };
}

function sortKey(field: Parameters<typeof findField>[0], context: JqlContext): SortKey {
  // The rank of the local site is the order in which its issues were made.
  if (field.value.toLowerCase() === 'rank') return (issue) => issue.id;
  const found = findField(field, context);
  if (found.sortKey === undefined) throw jiraError(400, `Not able to sort using field '${field.value}'.`);
  return (issue) => found.sortKey?.(issue) ?? null;
}

function compareKeys(a: Key, b: Key, sign: number): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -sign : sign;
}
