import type { Steps } from '#rules';
import papa from 'papaparse';

import { plainCell } from './plain-cell';
import type { Separator } from './write-csv';

/** A column of a table of issues. */
export interface IssueColumn<Issue> {
  readonly name: string;
  /** A number stays a number, for spreadsheets to sort and add. */
  readonly cell: (issue: Issue) => string | number;
}

/** Rows that are written in one step. */
const ROWS_A_STEP = 200;

/**
 * Issues as a table that a spreadsheet shows as it is: no text in it is taken for a formula.
 *
 * @returns its text, in pieces: tens of thousands of issues are written step by step
 */
export function* writeIssuesCsv<Issue>(
  issues: readonly Issue[],
  columns: readonly IssueColumn<Issue>[],
  separator: Separator,
): Steps<readonly string[]> {
  const written = (rows: readonly (readonly string[])[]): string =>
    `${papa.unparse([...rows], { delimiter: separator, newline: '\r\n' })}\r\n`;
  const pieces = [`\uFEFF${written([columns.map(({ name }) => name)])}`];
  for (let from = 0; from < issues.length; from += ROWS_A_STEP) {
    yield;
    const rows = issues.slice(from, from + ROWS_A_STEP).map((issue) =>
      columns.map(({ cell }) => {
        const value = cell(issue);
        return typeof value === 'number' ? String(value) : plainCell(value);
      }),
    );
    pieces.push(written(rows));
  }
  return pieces;
}
