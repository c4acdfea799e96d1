import papa from 'papaparse';

import { plainCell } from './plain-cell';
import type { Separator } from './write-csv';

/** A column of a table of issues. */
export interface IssueColumn<Issue> {
  readonly name: string;
  /** A number stays a number, for spreadsheets to sort and add. */
  readonly cell: (issue: Issue) => string | number;
}

/** Issues as a table that a spreadsheet shows as it is: no text in it is taken for a formula. */
export function writeIssuesCsv<Issue>(
  issues: readonly Issue[],
  columns: readonly IssueColumn<Issue>[],
  separator: Separator,
): string {
  const rows = issues.map((issue) =>
    columns.map(({ cell }) => {
      const value = cell(issue);
      return typeof value === 'number' ? String(value) : plainCell(value);
    }),
  );
  const head = columns.map(({ name }) => name);
  return `\uFEFF${papa.unparse([head, ...rows], { delimiter: separator, newline: '\r\n' })}\r\n`;
}
