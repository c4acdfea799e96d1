import papa from 'papaparse';

import { columnNamed } from './column';

/** A row of a table, by the name of each column that is known; the first row of the file is row 1, as in a spreadsheet. */
export interface Row {
  readonly row: number;
  readonly cells: ReadonlyMap<string, string>;
}

export type ReadRows =
  | {
      readonly kind: 'ok';
      readonly rows: readonly Row[];
      /** Names of columns that say nothing of a rule. */
      readonly unknown: readonly string[];
    }
  | { readonly kind: 'faulty'; readonly row: number; readonly message: string };

/** What spreadsheets put between cells: which one depends on the country. */
const SEPARATORS = [',', ';', '\t', '|'] as const;
/** Rows in which the names of the columns are looked for: others may stand above. */
const HEAD_ROWS = 10;
/** Known names that make a row the one with the names of the columns. */
const FEWEST_NAMES = 2;

/** Reads a table as spreadsheets write it, whatever they put between cells and rows. Never throws. */
export function readRows(text: string): ReadRows {
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const [head] = SEPARATORS.map((separator) => headOf(source, separator)).sort((a, b) => b.known - a.known);
  if (head === undefined || head.known < FEWEST_NAMES) {
    return { kind: 'faulty', row: 1, message: 'expected the names of the columns: id, question, points, patterns, …' };
  }
  const { data, errors } = papa.parse(source, { delimiter: head.separator, newline: '\n' });
  const [broken] = errors;
  if (broken !== undefined) {
    return { kind: 'faulty', row: (broken.row ?? 0) + 1, message: 'a quotation mark is not closed, or stands alone' };
  }
  const names = (data[head.at] ?? []).map((name) => columnNamed(name)?.name);
  const twice = names.find((name, at) => name !== undefined && names.indexOf(name) !== at);
  if (twice !== undefined) {
    return { kind: 'faulty', row: head.at + 1, message: `there are two columns with the name "${twice}"` };
  }
  const rows = data.slice(head.at + 1).flatMap((cells, at): readonly Row[] => {
    if (cells.every((cell) => cell.trim() === '')) return [];
    const named = names.flatMap((name, nth) =>
      name === undefined ? [] : [[name, (cells[nth] ?? '').trim()] as const],
    );
    return [{ row: head.at + at + 2, cells: new Map(named) }];
  });
  const unknown = (data[head.at] ?? []).filter((name, nth) => names[nth] === undefined && name.trim() !== '');
  return { kind: 'ok', rows, unknown };
}

/** The row with the most known names, if cells are parted by this sign. */
function headOf(source: string, separator: string) {
  const { data } = papa.parse(source, { delimiter: separator, newline: '\n', preview: HEAD_ROWS });
  const known = data.map((cells) => cells.filter((cell) => columnNamed(cell) !== undefined).length);
  const most = Math.max(0, ...known);
  return { separator, known: most, at: known.indexOf(most) };
}
