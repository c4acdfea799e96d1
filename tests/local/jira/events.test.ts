import { describe, expect, it } from '@jest/globals';
import type { JiraEvent } from '../../../local/jira/events/jira-event';
import { openSite } from './open-site';

/** A site, and the events that it tells of. */
function listenedSite() {
  const site = openSite();
  const heard: JiraEvent[] = [];
  site.jira.onEvent((event) => heard.push(event));
  const types = () => heard.splice(0).map(({ eventType }) => eventType);
  return { ...site, heard, types };
}

const changedBy = (items: readonly string[]) =>
  expect.objectContaining({
    changelog: expect.objectContaining({ items: items.map((fieldId) => expect.objectContaining({ fieldId })) }),
  });

describe('events of the local Jira', () => {
  it('tell of a new issue without its description', async () => {
    const { as, heard } = listenedSite();
    const fields = { project: { key: 'ACME' }, issuetype: { name: 'Story' }, summary: 'A new one' };
    await as('max').post('/rest/api/3/issue', { fields });
    expect(heard).toHaveLength(1);
    expect(heard[0]).toMatchObject({
      eventType: 'avi:jira:created:issue',
      isSelfGenerated: false,
      payload: { atlassianId: 'max', issue: { fields: { summary: 'A new one', project: { key: 'ACME' } } } },
    });
    expect(heard[0]?.payload).not.toHaveProperty('issue.fields.description');
  });

  it('tell of an edit with the fields that it changed, and of nothing where it changed none', async () => {
    const { as, heard } = listenedSite();
    await as('max').put('/rest/api/3/issue/ACME-1', {
      fields: { summary: 'Another' },
      update: { labels: [{ add: 'seen' }] },
    });
    expect(heard.splice(0)).toEqual([
      { eventType: 'avi:jira:updated:issue', isSelfGenerated: false, payload: changedBy(['summary', 'labels']) },
    ]);
    await as('max').put('/rest/api/3/issue/ACME-1', { fields: { summary: 'Another' } });
    expect(heard).toEqual([]);
  });

  it('tell of a written property by itself, and not again where it was the same', async () => {
    const { as, types } = listenedSite();
    const path = '/rest/api/3/issue/ACME-1/properties/backlog-or-plan';
    await as('max').put(path, { place: 'plan' });
    expect(types()).toEqual(['avi:jira:set:issue-property']);
    await as('max').put(path, { place: 'plan' });
    expect(types()).toEqual([]);
    await as('max').put('/rest/api/3/issue/ACME-1', {
      update: { labels: [{ add: 'project-plan' }] },
      properties: [{ key: 'backlog-or-plan', value: { place: 'backlog' } }],
    });
    expect(types()).toEqual(['avi:jira:updated:issue', 'avi:jira:set:issue-property']);
  });

  it('tell of every issue of a bulk edit, and of bulk properties, once they are written', async () => {
    const { as, wait, types } = listenedSite();
    const selectedIssueIdsOrKeys = ['ACME-1', 'ACME-2', 'ACME-3'];
    const labels = { fieldId: 'labels', bulkEditMultiSelectFieldOption: 'ADD', labels: [{ name: 'plan' }] };
    const edit = { selectedIssueIdsOrKeys, selectedActions: ['labels'], editedFieldsInput: { labelsFields: [labels] } };
    await as('max').post('/rest/api/3/bulk/issues/fields', { ...edit, sendBulkNotification: false });
    expect(types()).toEqual([]);
    wait(5_000);
    await as('max').get('/rest/api/3/issue/ACME-1');
    expect(types()).toEqual(Array.from({ length: 3 }, () => 'avi:jira:updated:issue'));
    const filter = { entityIds: [10_001, 10_002] };
    await as('max').put('/rest/api/3/issue/properties/backlog-or-plan', { value: { place: 'plan' }, filter });
    wait(5_000);
    await as('max').get('/rest/api/3/issue/ACME-1');
    expect(types()).toEqual(Array.from({ length: 2 }, () => 'avi:jira:set:issue-property'));
  });

  it('say when the app itself did it', async () => {
    const { as, heard } = listenedSite();
    await as('app').put('/rest/api/3/issue/ACME-1', { fields: { summary: 'By the app' } });
    expect(heard).toMatchObject([{ eventType: 'avi:jira:updated:issue', isSelfGenerated: true }]);
  });
});

describe('conditions of the local Jira', () => {
  it('take labels off the screen, for everybody', async () => {
    const { as, jira } = openSite();
    jira.conditions.choose('labels-off-screen');
    const answer = await as('ada').get('/rest/api/3/issue/ACME-1?expand=editmeta');
    expect(answer.body).not.toHaveProperty('editmeta.fields.labels');
    const edit = { update: { labels: [{ add: 'x' }] } };
    expect((await as('ada').put('/rest/api/3/issue/ACME-1', edit)).status).toBe(400);
    jira.conditions.choose();
    expect((await as('ada').put('/rest/api/3/issue/ACME-1', edit)).status).toBe(204);
  });

  it('keep the permission to change in bulk from everybody', async () => {
    const { as, jira } = openSite();
    const mine = async () => (await as('ada').get('/rest/api/3/mypermissions?permissions=BULK_CHANGE')).body;
    expect(await mine()).toHaveProperty('permissions.BULK_CHANGE.havePermission', true);
    jira.conditions.choose('no-bulk-change');
    expect(await mine()).toHaveProperty('permissions.BULK_CHANGE.havePermission', false);
  });
});
