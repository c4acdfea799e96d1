import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { importJiraCsv } from '../../../local/sample/import-csv';
import { compileAdfSchema } from './adf-schema';

/** A small export as Jira writes it, by hand: byte order mark, repeated columns, line breaks, two projects. */
const smallExport = `\uFEFFSummary,Issue key,Issue id,Issue Type,Status,Project key,Project name,Project type,Assignee,Created,Updated,Due date,Component/s,Fix Version/s,Labels,Labels,Description,Status Category,Parent,Parent key
Sell tickets online,FAIR-1,20001,Epic,Open,FAIR,Village Fair,software,,02/Mar/26 8:00 AM,02/Mar/26 8:00 AM,,,,,,,To Do,,
"Guests pay by card, not cash",FAIR-2,20002,Story,In Review,FAIR,Village Fair,software,Tomasz Wrona,03/Mar/26 4:30 PM,05/Mar/26 9:00 AM,14/Mar/26 12:00 AM,Till,1.0,payments,summer,"h2. Why
Queues are *long*.

* card
** also by phone
* no ""cash only"" sign

{code:java}
pay(<b>5</b>);
{code}
Done when the queue is short,
says the mayor.",In Progress,20001,
Book the tent,FAIR-3,20003,Sub-task,Closed,FAIR,Village Fair,software,Somebody Else,04/Mar/26 9:00 AM,,,,,,,plain,Done,,FAIR-2
Broken row,FAIR-4
Lost,,20005,Task,Open,FAIR,Village Fair,software,,,,,,,,,,To Do,,
Twice,FAIR-3,20006,Task,Open,FAIR,Village Fair,software,,,,,,,,,,To Do,,
Elsewhere,ZOO-7,20007,Task,Open,ZOO,Zoo,software,,,,,,,,,,To Do,,FAIR-1
`;

const importText = (text: string) => importJiraCsv(Readable.from([Buffer.from(text)]));

describe('importing a Jira CSV export', () => {
  it('makes one project per project key, with what its issues use', async () => {
    const { seed } = await importText(smallExport);
    expect(
      seed.projects.map(({ issues, ...project }) => ({ ...project, numbers: issues.map(({ number }) => number) })),
    ).toEqual([
      {
        key: 'FAIR',
        name: 'Village Fair',
        style: 'company-managed',
        issueTypes: ['Epic', 'Story', 'Sub-task'],
        components: ['Till'],
        versions: ['1.0'],
        board: { name: 'Village Fair board', type: 'scrum' },
        numbers: [1, 2, 3],
      },
      {
        key: 'ZOO',
        name: 'Zoo',
        style: 'company-managed',
        issueTypes: ['Task'],
        components: [],
        versions: [],
        board: { name: 'Zoo board', type: 'scrum' },
        numbers: [7],
      },
    ]);
  });

  it('keeps what the row tells of an issue', async () => {
    const { seed } = await importText(smallExport);
    expect(seed.projects[0]?.issues[1]).toMatchObject({
      number: 2,
      type: 'Story',
      summary: 'Guests pay by card, not cash',
      status: 'In Progress',
      labels: ['payments', 'summer'],
      components: ['Till'],
      fixVersions: ['1.0'],
      parent: 1,
      assignee: 'u-member',
      dueDate: '2026-03-14',
      created: '2026-03-03T16:30:00.000Z',
      updated: '2026-03-05T09:00:00.000Z',
      inBacklog: false,
    });
  });

  it('turns wiki markup into a document', async () => {
    const { seed } = await importText(smallExport);
    const text = (words: string) => ({ type: 'text', text: words });
    const p = (words: string) => ({ type: 'paragraph', content: [text(words)] });
    expect(seed.projects[0]?.issues[1]?.description).toEqual({
      version: 1,
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 2 }, content: [text('Why')] },
        p('Queues are *long*.'),
        {
          type: 'bulletList',
          content: [
            {
              type: 'listItem',
              content: [
                p('card'),
                { type: 'bulletList', content: [{ type: 'listItem', content: [p('also by phone')] }] },
              ],
            },
            { type: 'listItem', content: [p('no "cash only" sign')] },
          ],
        },
        { type: 'codeBlock', attrs: { language: 'java' }, content: [text('pay(<b>5</b>);')] },
        {
          type: 'paragraph',
          content: [text('Done when the queue is short,'), { type: 'hardBreak' }, text('says the mayor.')],
        },
      ],
    });
  });

  it('finds parents by key or id within the project, and no others', async () => {
    const { seed } = await importText(smallExport);
    expect(seed.projects.flatMap(({ issues }) => issues.map(({ parent }) => parent))).toEqual([
      undefined,
      1,
      2,
      undefined,
    ]);
  });

  it('has the five people of the workbench and no other name', async () => {
    const { seed } = await importText(smallExport);
    expect(seed.users.map(({ role }) => role)).toEqual(['admin', 'admin', 'member', 'limited', 'reader']);
    expect(JSON.stringify(seed)).not.toContain('Somebody Else');
  });

  it('names what it skipped', async () => {
    const { skipped } = await importText(smallExport);
    expect(skipped).toEqual([
      { row: 5, reason: 'it has 2 columns instead of 20' },
      { row: 6, reason: 'it has no issue key' },
      { row: 7, reason: 'FAIR-3 came before' },
    ]);
  });

  it('gives only documents that Atlassian’s schema accepts, whatever the markup', async () => {
    const validate = compileAdfSchema();
    const descriptions = [
      '{code}',
      '{code:title=A.java|language=java}one{code}',
      '{code}\nnever closed',
      '{quote}\n{quote}',
      'bq. said once',
      '** starts deep\n* then up\n### ordered deep\n#',
      '----\n||a||b||\n|1|2|',
      'h1.\nh7. none\nh3.   spaced  ',
      '<script>alert(1)</script> &nbsp; \u2028 end',
      '   \n\n ',
      '- one\n\n- two\ntext - not a list',
      '{panel:title=Mind|bgColor=#fff}\nh2. Tide\n||a||\n|{{x}}|\n----\n{quote}said{quote}\n{panel}',
      '{panel}\n{panel}',
      '{quote}\nh2. Tide\n|a|\n* b\n{code}c{code}\n{quote}',
      '|see [~accountid:55:a] or [map|https://example.org]|\n| |\n||',
      'h2. {{code}} [~jdoe] [https://example.org]',
    ];
    const rows = descriptions.map((text, index) => `x,AB-${index + 1},"${text}"`).join('\n');
    const { seed } = await importText(`Summary,Issue key,Description\n${rows}\n`);
    const documents = seed.projects[0]?.issues.map(({ description }) => description) ?? [];
    expect(documents.length).toBe(descriptions.length);
    expect(documents.filter((document) => document !== null && !validate(document))).toEqual([]);
    expect(documents[9]).toBeNull();
  });

  it('imports 100,000 rows', async () => {
    async function* long() {
      yield await Promise.resolve('Summary,Issue key,Description,Created,Labels,Labels\n');
      for (let number = 1; number <= 100_000; number += 1)
        yield `Row ${number},BIG-${number},"* one\n* two",14/Mar/26 9:05 AM,a,b\n`;
    }
    const { seed, skipped } = await importJiraCsv(long());
    expect(seed.projects[0]?.issues.length).toBe(100_000);
    expect(skipped).toEqual([]);
  });
});
