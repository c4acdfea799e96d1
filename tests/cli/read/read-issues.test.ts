import { fieldText, type IssueField, type IssueText } from '#rules';
import { describe, expect, it } from '@jest/globals';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { readIssues } from '../../../cli/read/read-issues';

const directory = mkdtempSync(join(tmpdir(), 'read-issues-'));

/** The texts of the issues of a file with this content. */
async function textsOf(name: string, content: string): Promise<readonly IssueText[]> {
  const path = join(directory, name);
  writeFileSync(path, content);
  const texts: IssueText[] = [];
  for await (const entry of readIssues(path, () => undefined)) {
    if (!entry.ok) throw new Error(entry.reason);
    texts.push(entry.issue.text);
  }
  return texts;
}

const FACTS = ['type', 'status', 'dueDate', 'fixVersions', 'subTask'] as const;
const words = (text: IssueText | undefined, ...fields: readonly IssueField[]) =>
  fields.map((field) => (text === undefined ? undefined : fieldText(text, field).text));

const FULL = ['Sub-task', 'In Progress', '2026-03-14', '2.5\n2.6', 'Sub-task'];
const BARE = ['Story', '', '', '', ''];

describe('what an issue from a file is', () => {
  it('is read from the columns of an export; those of custom fields name no id, and are left out', async () => {
    const [full, bare] = await textsOf(
      'export.csv',
      'Summary,Issue key,Issue Type,Status,Due date,Fix versions,Fix versions,Parent,Custom field (Asked for by)\n' +
        'a,KIT-1,Sub-task,In Progress,14/Mar/26 12:00 AM,2.5,2.6,10001,Skerrow\n' +
        'b,KIT-2,Story,,,,,10001,\n',
    );
    expect(words(full, ...FACTS)).toEqual(FULL);
    expect(words(bare, ...FACTS)).toEqual(BARE);
    expect(JSON.stringify(full)).not.toContain('Skerrow');
  });

  it.each([
    ['Subtask', true],
    ['Technical sub-task', true],
    ['Unteraufgabe', true],
    ['Sous-tâche', true],
    ['Task', false],
    ['Subtasking', false],
  ])('is told by the name of its type where a file does not say more: %s', async (type, isSubTask) => {
    const [text] = await textsOf('types.json', JSON.stringify([{ summary: 'a', issuetype: type }]));
    expect(words(text, 'subTask')).toEqual([isSubTask ? type : '']);
  });

  it('is read from flat JSON, custom fields by their ids', async () => {
    const [full, bare, said] = await textsOf(
      'flat.json',
      JSON.stringify([
        {
          summary: 'a',
          issuetype: 'Sub-task',
          status: 'In Progress',
          dueDate: '14.03.2026',
          fixVersions: ['2.5', '2.6'],
          customfield_10041: 'Skerrow',
          customfield_10042: [{ value: 'Must' }, 'Paid'],
          customer: 'nobody',
        },
        { summary: 'b', issuetype: 'Story', status: null, dueDate: null, fixVersions: null },
        { summary: 'c', issuetype: 'Step', subTask: true, dueDate: 'soon' },
      ]),
    );
    expect(words(full, ...FACTS)).toEqual(FULL);
    expect(words(full, 'customfield_10041', 'customfield_10042')).toEqual(['Skerrow', 'Must\nPaid']);
    expect(JSON.stringify(full)).not.toContain('nobody');
    expect(words(bare, ...FACTS)).toEqual(BARE);
    expect(words(said, 'subTask', 'dueDate')).toEqual(['Step', 'soon']);
  });

  it('is read from what Jira answers', async () => {
    const fields = {
      summary: 'a',
      issuetype: { name: 'Sub-task', subtask: true },
      status: { name: 'In Progress' },
      duedate: '2026-03-14',
      fixVersions: [{ name: '2.5' }, { name: '2.6' }],
      customfield_10040: {
        type: 'doc',
        version: 1,
        content: [
          { type: 'heading', content: [] },
          { type: 'text', text: 'It rings' },
        ],
      },
    };
    const [text] = await textsOf('search.json', JSON.stringify({ issues: [{ key: 'KIT-1', fields }] }));
    expect(words(text, ...FACTS)).toEqual(FULL);
    expect(words(text, 'customfield_10040')).toEqual(['It rings']);
  });
});
