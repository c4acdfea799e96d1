import { DEFAULT_LABELS, issueText, USUAL_FIELDS, type JiraIssue } from '#issue';
import { fetchIssues, getIssue, searchPage, withMoreFields, type JiraRequest, type Request } from '#jira';
import { describe, expect, it } from '@jest/globals';

import { issueSeed, paragraph, projectSeed, USERS } from '../local/jira/build-seed';
import { openSite } from '../local/jira/open-site';

const CUSTOM = ['customfield_10040', 'customfield_10041'];
const ALL = [...USUAL_FIELDS, ...CUSTOM];
const SEED = {
  users: USERS,
  projects: [
    projectSeed({
      issues: [
        issueSeed(1),
        issueSeed(2, {
          type: 'Sub-task',
          parent: 1,
          status: 'In Progress',
          dueDate: '2026-03-14',
          fixVersions: ['1.0', '2.0'],
          custom: { customfield_10040: paragraph('It rings'), customfield_10041: 'Skerrow' },
        }),
      ],
    }),
  ],
};

/** The local Jira, which holds every call and answer against Atlassian's description of its API. */
function openJira() {
  const member = openSite({ seed: SEED }).as('max');
  const asked: JiraRequest[] = [];
  const request: Request = async (what) => {
    asked.push(what);
    const { status, body } = await (what.method === 'POST' ? member.post(what.path, what.body) : member.get(what.path));
    return { status, body: JSON.stringify(body) };
  };
  return { request, asked };
}

const wordsOf = (issue: JiraIssue | undefined) =>
  issue &&
  Object.fromEntries(Object.entries(issueText(issue, DEFAULT_LABELS)).map(([field, read]) => [field, read?.text]));
const FACTS = { status: 'In Progress', dueDate: '2026-03-14', fixVersions: '1.0\n2.0', subTask: 'Sub-task' };
const VALUES = { customfield_10040: 'It rings', customfield_10041: 'Skerrow' };

describe('reading issues', () => {
  it.each<[string, (request: Request, fields: readonly string[]) => Promise<JiraIssue | undefined>]>([
    ['one', (request, fields) => getIssue(request, 'ACME-2', fields)],
    ['found ones', async (request, fields) => (await searchPage(request, 'key = ACME-2', fields)).issues[0]],
    ['ones by id', async (request, fields) => (await fetchIssues(request, ['10002'], fields))[0]],
  ])('%s: gives what conditions of rules ask about, in one call', async (_name, read) => {
    const { request, asked } = openJira();
    expect(wordsOf(await read(request, ALL))).toMatchObject({ ...FACTS, ...VALUES });
    expect(asked).toHaveLength(1);
    const usual = wordsOf(await read(request, USUAL_FIELDS));
    expect(usual).toMatchObject(FACTS);
    expect(Object.keys(usual ?? {})).not.toEqual(expect.arrayContaining([expect.stringContaining('customfield')]));
  });
});

describe('fields that turn out to be needed later', () => {
  it('are read in one call of their own, with nothing else', async () => {
    const { request, asked } = openJira();
    const issue = await getIssue(request, 'ACME-2');
    const full = await withMoreFields(request, issue, ALL);
    expect(wordsOf(full)).toMatchObject({ summary: 'Issue 2', ...FACTS, ...VALUES });
    expect(full).toMatchObject({ key: issue.key, editmeta: issue.editmeta, properties: issue.properties });
    expect(asked.slice(1)).toEqual([
      { method: 'GET', path: '/rest/api/3/issue/10002?fields=customfield_10040%2Ccustomfield_10041' },
    ]);
  });

  it('that are not there are left out', async () => {
    const { request } = openJira();
    const issue = await getIssue(request, 'ACME-1');
    const wanted = [...USUAL_FIELDS, 'customfield_10040', 'customfield_1'];
    expect(wordsOf(await withMoreFields(request, issue, wanted))).toMatchObject({ customfield_10040: '' });
  });

  it('cost nothing where there are none', async () => {
    const { request, asked } = openJira();
    const issue = await getIssue(request, 'ACME-2');
    expect(await withMoreFields(request, issue, USUAL_FIELDS)).toBe(issue);
    expect(asked).toHaveLength(1);
  });
});
