import type { AdfNode } from './adf-document';
import { tableCell, tableOf } from './adf-builders';
import type { BlockReader } from './wiki-block';
import { wikiLines } from './wiki-inline';

/** What a bar in it does not end a cell: something escaped, a link, a macro; or the bars before the next cell. */
const BARS = /\\.|\[[^[\]\n]*\]|\{[^{}\n]*\}|(?<bars>\|\|?)/g;

/** Reads `||head||head||` and `|cell|cell|`; a cell can go on in the next line, as long as that is not empty. */
export const readTable: BlockReader = (lines, at) => {
  const rows: string[][] = [];
  let end = at;
  for (let line = lines[end]; line !== undefined && line !== ''; line = lines[end]) {
    const last = rows.at(-1);
    if (line.startsWith('|')) rows.push([line]);
    else if (last !== undefined && last.at(-1)?.endsWith('|') === false) last.push(line);
    else break;
    end += 1;
  }
  const cells = rows.map((row) => cellsOf(row.join('\n'))).filter(({ length }) => length > 0);
  return cells.length === 0 ? null : { node: tableOf(cells), end };
};

function cellsOf(row: string): readonly AdfNode[] {
  const cells: AdfNode[] = [];
  let start = 0;
  let isHead = false;
  const endAt = (end: number): void => {
    const lines = row.slice(start, end).trim().split('\n');
    cells.push(tableCell(isHead, wikiLines(lines)));
  };
  for (const match of row.matchAll(BARS)) {
    const bars = match.groups?.['bars'];
    if (bars === undefined) continue;
    if (match.index > 0) endAt(match.index);
    start = match.index + bars.length;
    isHead = bars.length > 1;
  }
  if (start < row.length) endAt(row.length);
  return cells;
}
