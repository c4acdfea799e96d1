import { describe, expect, it } from '@jest/globals';
import { CsvFileError } from '../../../cli/read/csv-rows';
import { type JiraCsvRow, readJiraCsv } from '../../../cli/read/jira-csv';

const head = 'Summary,Issue key,Issue id,Issue Type,Status,Project key,Project name,Labels,Labels,Created';

/** The text in pieces of the given number of bytes, so that quotes, line ends and letters fall across them. */
async function* pieces(text: string, size = 5): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let start = 0; start < bytes.length; start += size)
    yield await Promise.resolve(bytes.subarray(start, start + size));
}

async function rowsOf(source: AsyncIterable<Uint8Array | string>): Promise<JiraCsvRow[]> {
  const rows: JiraCsvRow[] = [];
  for await (const row of readJiraCsv(source)) rows.push(row);
  return rows;
}
const read = (text: string, size?: number) => rowsOf(pieces(text, size));
const keysOf = (rows: readonly JiraCsvRow[]) =>
  rows.map((read) => (read.ok ? read.issue.key : `${read.row}: ${read.reason}`));

describe('reading a Jira CSV export', () => {
  it('reads an issue with quotes, commas, line breaks and repeated columns', async () => {
    const [first] = await read(
      `${head}\r\n"Say ""ahoy"", then\r\nbook",KITE-12,10012,Story,To Do,KITE,Kittiwake,red,,14/Mar/26 9:05 AM\r\n`,
    );
    expect(first).toEqual({
      row: 2,
      ok: true,
      issue: {
        key: 'KITE-12',
        id: '10012',
        issueType: 'Story',
        summary: 'Say "ahoy", then\r\nbook',
        description: '',
        labels: ['red'],
        components: [],
        fixVersions: [],
        status: 'To Do',
        projectKey: 'KITE',
        projectName: 'Kittiwake',
        created: '2026-03-14T09:05:00.000Z',
      },
    });
  });

  it('gathers every repeated column and both names of the components', async () => {
    const [first] = await read(
      'Issue key,Summary,Labels,Labels,Labels,Component/s,Components,Fix Version/s,Fix versions\nAB-1,x,b,a,b,Map,Desk,2.4,2.5\n',
    );
    expect(first).toMatchObject({
      issue: { labels: ['b', 'a'], components: ['Desk', 'Map'], fixVersions: ['2.5', '2.4'] },
    });
  });

  it('reads the same with and without byte order mark, whatever the size of the pieces', async () => {
    const text = `${head}\n"Hafenmeister öffnet, schließt",AB-1,1,Bug,Done,AB,Öl,x,y,2026-03-14\n`;
    const plain = await read(text);
    expect(plain[0]).toMatchObject({
      ok: true,
      issue: { summary: 'Hafenmeister öffnet, schließt', projectName: 'Öl' },
    });
    for (const size of [1, 2, 3, 7, 1000]) expect(await read(`\uFEFF${text}`, size)).toEqual(plain);
  });

  it('reads semicolons, with commas inside the cells and the other way round', async () => {
    expect(await read('Summary;Issue key;Labels\na, b, c, d;AB-1;x\n"e; f";AB-2;\n')).toMatchObject([
      { issue: { summary: 'a, b, c, d', labels: ['x'] } },
      { issue: { summary: 'e; f', labels: [] } },
    ]);
    expect(await read('Summary,Issue key\na; b; c,AB-1\n')).toMatchObject([{ issue: { summary: 'a; b; c' } }]);
    expect(await read('"Summary;;;",Issue key,Summary\na,AB-1,b\n')).toMatchObject([{ issue: { summary: 'b' } }]);
  });

  it('names the rows that are no issue, and reads all others', async () => {
    const rows = await read(
      [
        'Summary,Issue key,Labels',
        'good,AB-1,x',
        'no key,,x',
        'bad key,AB,x',
        'formula,=1+1,x',
        'too few,AB-2',
        'too many,AB-3,x,y',
        '',
        'again,AB-1,x',
        'good,AB-4,x',
      ].join('\n'),
    );
    expect(keysOf(rows)).toEqual([
      'AB-1',
      '3: it has no issue key',
      '4: "AB" is not an issue key',
      '5: "=1+1" is not an issue key',
      '6: it has 2 columns instead of 3',
      '7: it has 4 columns instead of 3',
      '8: AB-1 came before',
      'AB-4',
    ]);
  });

  it('loses only the row with the broken quote, not those that the open quote runs over', async () => {
    const rows = await read(
      [
        'Summary,Issue key',
        '"open,AB-1',
        'one,AB-2',
        'two,AB-3',
        '"three, quoted",AB-4',
        '"junk"after,AB-5',
        '34" screen,AB-6',
        '',
        '"junk"after, below an empty line',
        '"open to the end,AB-7',
        'four,AB-8',
      ].join('\n'),
      3,
    );
    expect(keysOf(rows)).toEqual([
      '2: its quotes are broken',
      'AB-2',
      'AB-3',
      'AB-4',
      '6: its quotes are broken',
      'AB-6',
      '8: its quotes are broken',
      '9: its quotes are broken',
      'AB-8',
    ]);
  });

  it('leaves out what the row does not tell', async () => {
    const [first] = await read('Summary,Issue key,Created,Due date,Parent key\nx,AB-1,soon,,\n');
    expect(first).toMatchObject({ issue: { issueType: 'Task', projectKey: 'AB', projectName: 'AB' } });
    expect(Object.keys(first?.ok ? first.issue : {})).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/created|dueDate|parentKey/)]),
    );
  });

  it('reads the due date as a day and the parent as a key', async () => {
    const [first] = await read(
      'Summary,Issue key,Due date,Parent key,Assignee\nx,AB-2,14/Mar/26 12:00 AM,AB-1,Marit\n',
    );
    expect(first).toMatchObject({ issue: { dueDate: '2026-03-14', parentKey: 'AB-1', assignee: 'Marit' } });
  });

  it('keeps a column called __proto__ harmless', async () => {
    const [first] = await read('__proto__,constructor,Summary,Issue key\na,b,x,AB-1\n');
    expect(first).toMatchObject({ ok: true, issue: { key: 'AB-1', summary: 'x' } });
  });

  it.each([
    ['an empty file', ''],
    ['a file without the needed columns', 'a,b\n1,2\n'],
    ['a file that is no CSV', '{"issues": []}'],
  ])('refuses %s', async (_name, text) => {
    await expect(read(text)).rejects.toThrow(CsvFileError);
  });

  it('gives what came before a source breaks off, then says so with the cause', async () => {
    async function* breaking() {
      yield await Promise.resolve('Summary,Issue key\na,AB-1\n');
      throw new Error('disk gone');
    }
    await expect(rowsOf(breaking())).rejects.toMatchObject({ name: 'CsvFileError', cause: { message: 'disk gone' } });
  });

  it('reads a stream of 100,000 rows without waiting for its end', async () => {
    let written = 0;
    async function* long() {
      yield await Promise.resolve('Summary,Issue key,Description,Labels,Labels\n');
      while (written < 100_000) {
        written += 1;
        yield `"Row ${written}",BIG-${written},"line\nand ""another"" line",a,b\n`;
      }
    }
    let good = 0;
    let writtenAtFirst = 0;
    for await (const row of readJiraCsv(long())) {
      if (good === 0) writtenAtFirst = written;
      if (row.ok) good += 1;
    }
    expect(good).toBe(100_000);
    expect(writtenAtFirst).toBeLessThan(10_000);
  });

  it('lets go of the source when the reader stops early', async () => {
    let closed = false;
    async function* endless() {
      try {
        yield await Promise.resolve('Summary,Issue key\n');
        for (let number = 1; ; number += 1) yield `x,AB-${number}\n`;
      } finally {
        closed = true;
      }
    }
    for await (const row of readJiraCsv(endless())) if (row.row === 10) break;
    await new Promise((resolve) => setImmediate(resolve));
    expect(closed).toBe(true);
  });
});
