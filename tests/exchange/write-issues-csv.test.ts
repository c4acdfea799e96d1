import { describe, expect, it } from '@jest/globals';
import papa from 'papaparse';

import { writeIssuesCsv } from '#exchange';
import { finish } from '#rules';

type Row = { key: string; share: number };

const columns = [
  { name: 'Key', cell: ({ key }: Row) => key },
  { name: 'Share', cell: ({ share }: Row) => share },
];

const tableOf = (rows: readonly Row[], separator: ',' | ';'): string =>
  finish(writeIssuesCsv(rows, columns, separator)).join('');

describe('a table of issues for a spreadsheet (failure 34)', () => {
  it.each(['=cmd()', '+1', '-2', '@sum', '\t=1', '＝1'])('runs nothing of %j', (key) => {
    const table = tableOf([{ key, share: 7 }], ',');
    const [, row] = papa.parse(table.replace(/^\uFEFF/, ''), { delimiter: ',', newline: '\r\n' }).data;
    expect(row).toEqual([`'${key}`, '7']);
  });

  it('keeps commas, quotes and line breaks within their cell', () => {
    const key = 'A "quoted", broken\nline';
    const table = tableOf([{ key, share: -1 }], ';').replace(/^\uFEFF/, '');
    expect(papa.parse(table, { delimiter: ';', newline: '\r\n' }).data.slice(0, 2)).toEqual([
      ['Key', 'Share'],
      [key, '-1'],
    ]);
  });

  it('has every issue once, in its order, however many there are', () => {
    const rows = Array.from({ length: 1001 }, (_, at) => ({ key: `A-${at}`, share: at }));
    const lines = tableOf(rows, ',').split('\r\n');
    expect(lines).toEqual(['\uFEFFKey,Share', ...rows.map(({ key, share }) => `${key},${share}`), '']);
  });
});
