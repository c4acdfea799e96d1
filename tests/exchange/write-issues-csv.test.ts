import { describe, expect, it } from '@jest/globals';
import papa from 'papaparse';

import { writeIssuesCsv } from '#exchange';

const columns = [
  { name: 'Key', cell: ({ key }: { key: string; share: number }) => key },
  { name: 'Share', cell: ({ share }: { key: string; share: number }) => share },
];

describe('a table of issues for a spreadsheet (failure 34)', () => {
  it.each(['=cmd()', '+1', '-2', '@sum', '\t=1', '＝1'])('runs nothing of %j', (key) => {
    const table = writeIssuesCsv([{ key, share: 7 }], columns, ',');
    const [, row] = papa.parse(table.replace(/^\uFEFF/, ''), { delimiter: ',', newline: '\r\n' }).data;
    expect(row).toEqual([`'${key}`, '7']);
  });

  it('keeps commas, quotes and line breaks within their cell', () => {
    const key = 'A "quoted", broken\nline';
    const table = writeIssuesCsv([{ key, share: -1 }], columns, ';').replace(/^\uFEFF/, '');
    expect(papa.parse(table, { delimiter: ';', newline: '\r\n' }).data.slice(0, 2)).toEqual([
      ['Key', 'Share'],
      [key, '-1'],
    ]);
  });
});
