import type { RuleSet } from '#rules';
import papa from 'papaparse';

import { COLUMNS } from './column';
import { plainCell } from './plain-cell';

/** What stands between cells: the semicolon where the comma is the decimal sign. */
export type Separator = ',' | ';';

/**
 * The rules as a table that a spreadsheet can edit: one a row. Begins with a byte order mark, without which Excel would
 * not read it as Unicode. Lists, settings, tests and what confidence means are not in it.
 */
export function writeCsv({ rules }: RuleSet, separator: Separator): string {
  const head = COLUMNS.map(({ name }) => name);
  const rows = rules.map((rule) =>
    COLUMNS.map(({ name, write }) => (isBare(name) ? write(rule) : plainCell(write(rule)))),
  );
  return `\uFEFF${papa.unparse([head, ...rows], { delimiter: separator, newline: '\r\n' })}\r\n`;
}

/** Numbers stay numbers, for spreadsheets to sort and add. */
const isBare = (name: string): boolean => name === 'points';
