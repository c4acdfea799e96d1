import { describe, expect, it } from '@jest/globals';
import { issueSeed, paragraph, projectSeed, USERS } from './build-seed';
import { openSite } from './open-site';

const SEED = {
  users: USERS,
  projects: [
    projectSeed({
      issues: [
        issueSeed(1, { type: 'Epic', summary: 'Checkout' }),
        issueSeed(2, {
          parent: 1,
          description: paragraph('As a shopper'),
          labels: ['b', 'a'],
          components: ['Checkout'],
          fixVersions: ['1.0'],
          assignee: 'max',
          dueDate: '2026-04-01',
          status: 'In Progress',
          custom: { customfield_10040: paragraph('It rings'), customfield_10041: 'Skerrow' },
        }),
        issueSeed(3, { type: 'Sub-task', parent: 2, summary: 'Part' }),
      ],
    }),
    projectSeed({ key: 'TEAM', name: 'Team', style: 'team-managed', fieldsOffScreen: ['labels'] }),
  ],
};

describe('reading an issue', () => {
  it('gives the fields asked for in the shape of Jira', async () => {
    const { body } = await openSite({ seed: SEED })
      .as('rob')
      .get(
        '/rest/api/3/issue/acme-2?fields=summary,description,labels,components,fixVersions,status,parent,subtasks,duedate,assignee',
      );
    expect(body).toMatchObject({
      key: 'ACME-2',
      fields: {
        summary: 'Issue 2',
        description: paragraph('As a shopper'),
        labels: ['a', 'b'],
        components: [{ name: 'Checkout' }],
        fixVersions: [{ name: '1.0' }],
        status: { name: 'In Progress', statusCategory: { key: 'indeterminate' } },
        parent: { key: 'ACME-1', fields: { summary: 'Checkout', issuetype: { hierarchyLevel: 1 } } },
        subtasks: [{ key: 'ACME-3', fields: { issuetype: { subtask: true } } }],
        duedate: '2026-04-01',
        assignee: { accountId: 'max' },
      },
    });
  });

  it('gives the custom fields asked for, null where they are not set, and says nothing of one that is not there', async () => {
    const reader = openSite({ seed: SEED }).as('rob');
    const path = (key: string) => `/rest/api/3/issue/${key}?fields=customfield_10040,customfield_10041,customfield_1`;
    expect((await reader.get(path('ACME-2'))).body).toMatchObject({
      fields: { customfield_10040: paragraph('It rings'), customfield_10041: 'Skerrow' },
    });
    expect((await reader.get(path('ACME-1'))).body).toHaveProperty('fields', {
      customfield_10040: null,
      customfield_10041: null,
    });
  });

  it('gives all fields if none are named, and leaves out those with a minus', async () => {
    const { body } = await openSite({ seed: SEED }).as('rob').get('/rest/api/3/issue/ACME-1?fields=*all,-summary');
    expect(body).not.toHaveProperty('fields.summary');
    expect(body).toHaveProperty('fields.created', '2026-03-01T10:00:00.000+0000');
  });

  it.each([
    ['ada', true],
    ['max', true],
    ['app', true],
    ['lia', false],
    ['rob', false],
  ])('tells %s with editmeta whether labels may be edited: %s', async (who, may) => {
    const { body } = await openSite({ seed: SEED })
      .as(who)
      .get('/rest/api/3/issue/ACME-1?fields=summary&expand=editmeta');
    if (may) expect(body).toHaveProperty('editmeta.fields.labels.operations', ['add', 'set', 'remove']);
    else expect(body).toHaveProperty('editmeta.fields', {});
  });

  it('leaves a field that is on no screen out of editmeta, and refuses to set it', async () => {
    const site = openSite({ seed: SEED });
    const { body } = await site.as('ada').get('/rest/api/3/issue/TEAM-1/editmeta');
    expect(body).not.toHaveProperty('fields.labels');
    const edit = await site.as('ada').put('/rest/api/3/issue/TEAM-1', { update: { labels: [{ add: 'x' }] } });
    expect(edit).toMatchObject({
      status: 400,
      body: { errors: { labels: "Field 'labels' cannot be set. It is not on the appropriate screen, or unknown." } },
    });
  });

  it.each(['ACME-99', '1', 'nonsense'])('does not find %s', async (key) => {
    const answer = await openSite().as('ada').get(`/rest/api/3/issue/${key}`);
    expect(answer).toMatchObject({
      status: 404,
      body: { errorMessages: ['Issue does not exist or you do not have permission to see it.'], errors: {} },
    });
  });

  it.each(['anonymous', 'somebody-else'])('turns %s away', async (who) => {
    expect((await openSite().as(who).get('/rest/api/3/issue/ACME-1')).status).toBe(401);
  });
});

describe('editing an issue', () => {
  it('sets custom fields, and empties them', async () => {
    const member = openSite({ seed: SEED }).as('max');
    const path = '/rest/api/3/issue/ACME-2?fields=customfield_10040,customfield_10041';
    const changed = { customfield_10040: paragraph('It hums'), customfield_10041: 'Tarrow' };
    expect((await member.put('/rest/api/3/issue/ACME-2', { fields: changed })).status).toBe(204);
    expect((await member.get(path)).body).toHaveProperty('fields', changed);
    const emptied = { customfield_10040: null, customfield_10041: null };
    await member.put('/rest/api/3/issue/ACME-2', { fields: emptied });
    expect((await member.get(path)).body).toHaveProperty('fields', emptied);
  });

  it('adds and removes labels, once each, and sets fields and properties with them', async () => {
    const site = openSite({ seed: SEED });
    const edit = await site.as('max').put('/rest/api/3/issue/ACME-2', {
      update: { labels: [{ add: 'c' }, { add: 'c' }, { remove: 'a' }] },
      fields: { summary: 'New', duedate: null },
      properties: [{ key: 'backlog-or-plan', value: { place: 'plan' } }],
    });
    expect(edit.status).toBe(204);
    const { body } = await site
      .as('max')
      .get('/rest/api/3/issue/ACME-2?fields=labels,summary,duedate&properties=backlog-or-plan');
    expect(body).toMatchObject({
      fields: { labels: ['b', 'c'], summary: 'New', duedate: null },
      properties: { 'backlog-or-plan': { place: 'plan' } },
    });
  });

  it('tells listeners of a change, not of an edit that changes nothing', async () => {
    const { jira, as } = openSite({ seed: SEED });
    const changes: string[] = [];
    const stop = jira.onIssueChanged(({ issueKey, accountId }) => changes.push(`${issueKey} by ${accountId}`));
    await as('max').put('/rest/api/3/issue/ACME-2', { update: { labels: [{ add: 'a' }] } });
    expect(changes).toEqual([]);
    await as('max').put('/rest/api/3/issue/ACME-2', { update: { labels: [{ set: ['z'] }] } });
    stop();
    await as('max').put('/rest/api/3/issue/ACME-2', { fields: { labels: [] } });
    expect(changes).toEqual(['ACME-2 by max']);
  });

  it('keeps quiet for those who administer the project only', async () => {
    const { jira, as } = openSite({ seed: SEED });
    await as('ada').put('/rest/api/3/issue/ACME-1?notifyUsers=false', { fields: { summary: 'Quiet' } });
    expect(jira.mails).toEqual([]);
    await as('max').put('/rest/api/3/issue/ACME-1?notifyUsers=false', { fields: { summary: 'Loud' } });
    expect(jira.mails).toEqual(['ACME-1']);
  });

  it.each(['lia', 'rob'])('is refused to %s', async (who) => {
    expect(
      (
        await openSite()
          .as(who)
          .put('/rest/api/3/issue/ACME-1', { fields: { summary: 'x' } })
      ).status,
    ).toBe(403);
  });

  it.each([
    [{ update: { labels: [{ add: 'x y' }] } }, { labels: "The label 'x y' contains spaces which is invalid." }],
    [{ update: { labels: [{ add: 'x'.repeat(256) }] } }, { labels: expect.stringContaining('255') }],
    [{ fields: { summary: ' ' } }, { summary: 'You must specify a summary of the issue.' }],
    [{ fields: { summary: 'x'.repeat(256) } }, { summary: expect.stringContaining('255') }],
    [{ fields: { summary: 'a\nb' } }, { summary: expect.stringContaining('newline') }],
    [{ fields: { description: 'plain' } }, { description: expect.stringContaining('Atlassian Document') }],
    [{ fields: { description: paragraph('x'.repeat(32_768)) } }, { description: expect.stringContaining('32767') }],
    [{ fields: { customfield_10040: 'plain' } }, { customfield_10040: expect.stringContaining('Atlassian Document') }],
    [{ fields: { customfield_10041: paragraph('x') } }, { customfield_10041: expect.stringContaining('string') }],
    [{ fields: { customfield_10041: 'x'.repeat(256) } }, { customfield_10041: expect.stringContaining('255') }],
    [{ fields: { customfield_1: 'x' } }, { customfield_1: expect.stringContaining('unknown') }],
    [{ fields: { status: { id: '3' } } }, { status: expect.stringContaining('cannot be set') }],
    [{ fields: { components: [{ name: 'Nowhere' }] } }, { components: expect.anything() }],
    [{ fields: { assignee: { accountId: 'nobody' } } }, { assignee: expect.anything() }],
    [{ fields: { parent: { key: 'ACME-99' } } }, { parent: expect.anything() }],
    [{ fields: { labels: [] }, update: { labels: [] } }, { labels: expect.stringContaining('both') }],
    [{ update: { summary: [{ add: 'x' }] } }, { summary: expect.anything() }],
  ])('refuses %j and changes nothing', async (body, errors) => {
    const site = openSite();
    expect(await site.as('max').put('/rest/api/3/issue/ACME-1', body)).toMatchObject({ status: 400, body: { errors } });
    expect((await site.as('max').get('/rest/api/3/issue/ACME-1')).body).toMatchObject({
      fields: { summary: 'Issue 1', labels: [] },
    });
  });
});

describe('creating an issue', () => {
  it('numbers it after the last one', async () => {
    const site = openSite();
    const created = await site.as('lia').post('/rest/api/3/issue', {
      fields: { project: { key: 'ACME' }, issuetype: { name: 'Sub-task' }, parent: { key: 'ACME-1' }, summary: 'Made' },
    });
    expect(created).toMatchObject({ status: 201, body: { key: 'ACME-4' } });
    expect((await site.as('rob').get('/rest/api/3/issue/ACME-4')).body).toMatchObject({
      fields: { summary: 'Made', parent: { key: 'ACME-1' }, status: { name: 'To Do' }, reporter: { accountId: 'lia' } },
    });
    expect((await site.as('rob').get('/rest/api/3/issue/ACME-1')).body).toMatchObject({
      fields: { subtasks: [{ key: 'ACME-4' }] },
    });
  });

  it.each([
    [{ issuetype: { name: 'Story' }, summary: 'x' }, 'project'],
    [{ project: { key: 'NO' }, issuetype: { name: 'Story' }, summary: 'x' }, 'project'],
    [{ project: { key: 'ACME' }, summary: 'x' }, 'issuetype'],
    [{ project: { key: 'ACME' }, issuetype: { name: 'Poem' }, summary: 'x' }, 'issuetype'],
    [{ project: { key: 'ACME' }, issuetype: { name: 'Story' } }, 'summary'],
    [{ project: { key: 'ACME' }, issuetype: { name: 'Sub-task' }, summary: 'x' }, 'parent'],
  ])('refuses %j for its %s', async (fields, field) => {
    const answer = await openSite().as('max').post('/rest/api/3/issue', { fields });
    expect(answer).toMatchObject({ status: 400, body: { errors: { [field]: expect.any(String) } } });
  });

  it('is refused to a reader', async () => {
    const fields = { project: { key: 'ACME' }, issuetype: { name: 'Story' }, summary: 'x' };
    expect((await openSite().as('rob').post('/rest/api/3/issue', { fields })).status).toBe(403);
  });
});
