import { describe, expect, it } from '@jest/globals';
import { issueSeed, siteSeed } from './build-seed';
import { openSite, searchPage } from './open-site';

// The app does none of this, so its contract does not know it.
const open = () => openSite({ seed: siteSeed([issueSeed(1), issueSeed(2, { parent: 1 })]) }, 'unchecked');
const TRANSITIONS = '/rest/api/3/issue/ACME-2/transitions';

describe('what people do to issues', () => {
  it('moves one to another status, out of the backlog when it is done', async () => {
    const site = open();
    expect((await site.as('lia').get(TRANSITIONS)).body).toMatchObject({
      transitions: [{ name: 'To Do' }, { name: 'In Progress' }, { id: '10001', name: 'Done' }],
    });
    expect((await site.as('lia').post(TRANSITIONS, { transition: { id: '10001' } })).status).toBe(204);
    expect((await searchPage(site.as('rob'), { jql: 'status = Done' })).keys).toEqual(['ACME-2']);
    expect((await site.as('rob').get('/rest/software/1.0/board/1/backlog/approximate-count')).body).toEqual({
      count: 1,
    });
  });

  it('is not for readers', async () => {
    const site = open();
    expect((await site.as('rob').get(TRANSITIONS)).body).toEqual({ transitions: [] });
    expect((await site.as('rob').post(TRANSITIONS, { transition: { id: '10001' } })).status).toBe(400);
    expect((await site.as('max').delete('/rest/api/3/issue/ACME-2')).status).toBe(403);
  });

  it('deletes one without children, whose number is not given again', async () => {
    const site = open();
    expect((await site.as('ada').delete('/rest/api/3/issue/ACME-1')).status).toBe(400);
    expect((await site.as('ada').delete('/rest/api/3/issue/ACME-2')).status).toBe(204);
    expect((await site.as('ada').get('/rest/api/3/issue/ACME-2')).status).toBe(404);
    expect((await searchPage(site.as('ada'), { jql: 'project = ACME' })).keys).toEqual(['ACME-1']);
    const fields = { project: { key: 'ACME' }, issuetype: { name: 'Story' }, summary: 'Next' };
    expect((await site.as('ada').post('/rest/api/3/issue', { fields })).body).toMatchObject({ key: 'ACME-3' });
  });
});
