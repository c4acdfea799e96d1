import { describe, expect, it } from '@jest/globals';
import * as v from 'valibot';
import { issueSeed, projectSeed, USERS } from './build-seed';
import { openSite, type Client } from './open-site';

const SEED = {
  users: USERS,
  projects: [
    projectSeed({
      issues: [
        issueSeed(1, { type: 'Epic' }),
        issueSeed(2, { labels: ['b'] }),
        issueSeed(3, { labels: ['a', 'b'] }),
        issueSeed(4, { type: 'Sub-task', parent: 3 }),
        issueSeed(5, { status: 'Done' }),
        issueSeed(6, { inBacklog: false }),
      ],
    }),
    projectSeed({
      key: 'TEAM',
      name: 'Team',
      style: 'team-managed',
      issueTypes: ['Story', 'Subtask'],
      board: { name: 'T', type: 'kanban' },
    }),
  ],
};
const open = () => openSite({ seed: SEED });

describe('projects', () => {
  it('come with the properties asked for, for everybody who browses', async () => {
    const site = open();
    await site.as('ada').put('/rest/api/3/project/ACME/properties/rules', { v: 1 });
    expect((await site.as('rob').get('/rest/api/3/project/acme?properties=rules,other')).body).toMatchObject({
      key: 'ACME',
      style: 'classic',
      simplified: false,
      properties: { rules: { v: 1 } },
    });
    expect((await site.as('rob').get('/rest/api/3/project/10001')).body).toMatchObject({
      key: 'TEAM',
      style: 'next-gen',
    });
    expect(await site.as('rob').get('/rest/api/3/project/NOPE')).toMatchObject({
      status: 404,
      body: { errorMessages: ["No project could be found with key 'NOPE'."] },
    });
  });

  it.each([
    ['', 'rob', ['ACME', 'TEAM']],
    ['?keys=TEAM', 'rob', ['TEAM']],
    ['?query=shop', 'rob', ['ACME']],
    ['?startAt=1&maxResults=1', 'rob', ['TEAM']],
    ['?action=edit', 'max', []],
    ['?action=edit', 'ada', ['ACME', 'TEAM']],
  ])('are searched with %s as %s', async (query, who, keys) => {
    const { body } = await open().as(who).get(`/rest/api/3/project/search${query}`);
    const { values } = v.parse(v.object({ values: v.array(v.object({ key: v.string() })) }), body);
    expect(values.map(({ key }) => key)).toEqual(keys);
  });
});

describe('permissions', () => {
  it.each([
    ['ada', 'BROWSE_PROJECTS EDIT_ISSUES ADMINISTER_PROJECTS BULK_CHANGE'],
    ['max', 'BROWSE_PROJECTS EDIT_ISSUES BULK_CHANGE'],
    ['lia', 'BROWSE_PROJECTS'],
    ['rob', 'BROWSE_PROJECTS'],
    ['app', 'BROWSE_PROJECTS EDIT_ISSUES ADMINISTER_PROJECTS'],
  ])('of %s are %s', async (who, expected) => {
    const asked = ['BROWSE_PROJECTS', 'EDIT_ISSUES', 'ADMINISTER_PROJECTS', 'BULK_CHANGE'];
    const site = open();
    const { body } = await site.as(who).get(`/rest/api/3/mypermissions?projectKey=ACME&permissions=${asked.join(',')}`);
    const Held = v.object({ permissions: v.record(v.string(), v.object({ havePermission: v.boolean() })) });
    const held = Object.entries(v.parse(Held, body).permissions).filter(([, { havePermission }]) => havePermission);
    expect(held.map(([key]) => key).join(' ')).toBe(expected);
    const check = await site.as(who).post('/rest/api/3/permissions/check', {
      globalPermissions: ['BULK_CHANGE'],
      projectPermissions: [{ permissions: ['EDIT_ISSUES'], projects: [10_000, 99], issues: [10_001] }],
    });
    expect(check.body).toEqual({
      globalPermissions: expected.includes('BULK') ? ['BULK_CHANGE'] : [],
      projectPermissions: [
        expected.includes('EDIT')
          ? { permission: 'EDIT_ISSUES', projects: [10_000], issues: [10_001] }
          : { permission: 'EDIT_ISSUES', projects: [], issues: [] },
      ],
    });
  });

  it.each([
    ['/rest/api/3/mypermissions', 400],
    ['/rest/api/3/mypermissions?permissions=MAKE_COFFEE', 400],
    ['/rest/api/3/mypermissions?permissions=EDIT_ISSUES&projectKey=NOPE', 404],
    ['/rest/api/3/mypermissions?permissions=EDIT_ISSUES&issueKey=ACME-99', 404],
  ])('%s answers %d', async (path, status) => {
    expect((await open().as('max').get(path)).status).toBe(status);
  });

  it('of others are for administrators to check', async () => {
    const answer = await open()
      .as('max')
      .post('/rest/api/3/permissions/check', { accountId: 'ada', globalPermissions: [] });
    expect(answer.status).toBe(403);
  });
});

describe('boards', () => {
  it('are listed by project, and described', async () => {
    const member = open().as('max');
    expect((await member.get('/rest/agile/1.0/board?projectKeyOrId=TEAM')).body).toMatchObject({
      total: 1,
      values: [{ id: 2, type: 'simple', location: { projectKey: 'TEAM' } }],
    });
    expect((await member.get('/rest/agile/1.0/board/1')).body).toMatchObject({ name: 'ACME board', type: 'scrum' });
    expect((await member.get('/rest/agile/1.0/board/1/configuration')).body).toMatchObject({
      columnConfig: { columns: [{}, {}, {}] },
    });
    expect((await member.get('/rest/agile/1.0/board/9')).status).toBe(404);
  });

  const keysOf = async (who: Client, path: string) => {
    const Found = v.object({ issues: v.array(v.object({ key: v.string() })), nextPageToken: v.optional(v.string()) });
    const { issues, nextPageToken } = v.parse(Found, (await who.get(path)).body);
    return { keys: issues.map(({ key }) => key), nextPageToken };
  };

  it.each(['agile', 'software'])('have a backlog without epics, sub-tasks and what is done (%s)', async (api) => {
    const member = open().as('max');
    const path = `/rest/${api}/1.0/board/1/backlog`;
    expect((await keysOf(member, path)).keys).toEqual(['ACME-2', 'ACME-3']);
    expect((await keysOf(member, `${path}?jql=labels%20%3D%20a&fields=summary`)).keys).toEqual(['ACME-3']);
    expect((await member.get(`${path}?jql=nonsense%20%3D%20a`)).status).toBe(400);
    expect((await member.get(`/rest/${api}/1.0/board/9/backlog`)).status).toBe(404);
  });

  it('page their backlog by token', async () => {
    const member = open().as('max');
    const path = '/rest/software/1.0/board/1/backlog?maxResults=1&fields=key';
    const first = await keysOf(member, path);
    const last = await keysOf(member, `${path}&nextPageToken=${first.nextPageToken ?? ''}`);
    expect([first.keys, last.keys, last.nextPageToken]).toEqual([['ACME-2'], ['ACME-3'], undefined]);
    expect((await member.get('/rest/software/1.0/board/1/backlog/approximate-count')).body).toEqual({ count: 2 });
  });

  it('page their old backlog by offset', async () => {
    const { body } = await open().as('max').get('/rest/agile/1.0/board/1/backlog?startAt=1&maxResults=1');
    expect(body).toMatchObject({ startAt: 1, total: 2, issues: [{ key: 'ACME-3' }] });
  });
});

describe('the catalogue', () => {
  it('lists labels, fields and issue types, and says who asks', async () => {
    const reader = open().as('rob');
    expect((await reader.get('/rest/api/3/label')).body).toMatchObject({ total: 2, values: ['a', 'b'] });
    expect((await reader.get('/rest/api/3/field')).body).toContainEqual(
      expect.objectContaining({ id: 'labels', searchable: true }),
    );
    expect((await reader.get('/rest/api/3/field')).body).toContainEqual(
      expect.objectContaining({ id: 'customfield_10040', name: 'Acceptance criteria', custom: true }),
    );
    expect((await reader.get('/rest/api/3/issuetype')).body).toHaveLength(6);
    expect((await reader.get('/rest/api/3/issuetype/project?projectId=10001&level=-1')).body).toMatchObject([
      { name: 'Subtask', subtask: true, scope: { type: 'PROJECT' } },
    ]);
    expect((await reader.get('/rest/api/3/issuetype/project?projectId=7')).status).toBe(404);
    expect((await reader.get('/rest/api/3/myself')).body).toMatchObject({
      accountId: 'rob',
      displayName: 'Rob Reader',
    });
    expect((await reader.get('/rest/api/3/serverInfo')).body).toMatchObject({ deploymentType: 'Cloud' });
  });

  it('is read by the workbench without a request', () => {
    expect(open().jira.site).toMatchObject({
      users: [{ accountId: 'ada' }, {}, {}, {}],
      projects: [
        { key: 'ACME', boardId: 1 },
        { key: 'TEAM', style: 'team-managed', boardId: 2 },
      ],
    });
  });
});
