import { stringify } from 'csv-stringify/sync';

import { printable } from './printable';
import { safeCell } from './safe-cell';

/** Turns issues into text, one by one; `head` and `row` end with a line break. */
export interface Writer<Row> {
  readonly head: string;
  readonly row: (row: Row) => string;
}

/** A column of a table or of CSV. */
export interface Column<Row> {
  readonly name: string;
  /** Characters that a table keeps for it; negative: numbers, which stand to the right. */
  readonly width: number;
  /** Of a list a table shows the first few. */
  readonly cell: (row: Row) => string | readonly string[];
}

export const FORMATS = ['table', 'csv', 'jsonl'] as const;
export type Format = (typeof FORMATS)[number];

/** One line of a table stays readable on a terminal. */
const MOST_IN_TABLE = 3;

/** How a format writes rows. */
export function writerOf<Row>(format: Format, columns: readonly Column<Row>[]): Writer<Row> {
  const names = columns.map(({ name }) => name);
  switch (format) {
    case 'table':
      return {
        head: tableLine(
          columns,
          names.map((name) => name.toUpperCase()),
        ),
        row: (row) =>
          tableLine(
            columns,
            columns.map(({ cell }) => printable(joined(cell(row), MOST_IN_TABLE))),
          ),
      };
    case 'csv':
      return {
        head: stringify([names]),
        row: (row) => stringify([columns.map(({ cell }) => safeCell(joined(cell(row))))]),
      };
    case 'jsonl':
      return { head: '', row: (row) => `${JSON.stringify(row)}\n` };
  }
}

const joined = (cell: string | readonly string[], most?: number): string =>
  typeof cell === 'string' ? cell : cell.slice(0, most).join('; ');

function tableLine<Row>(columns: readonly Column<Row>[], cells: readonly string[]): string {
  const padded = columns.map(({ width }, nth) =>
    width < 0 ? (cells[nth] ?? '').padStart(-width) : (cells[nth] ?? '').padEnd(width),
  );
  return `${padded.join('  ').trimEnd()}\n`;
}
