import { describe, expect, it } from '@jest/globals';
import { SnapshotError } from '../../../local/jira/site-snapshot';
import { paragraph, siteSeed } from './build-seed';
import { finishTask, openSite, searchPage } from './open-site';

describe('a snapshot', () => {
  it('carries issues, properties and running tasks over a restart', async () => {
    const before = openSite({ searchLagMs: 5_000 });
    await before.as('max').put('/rest/api/3/issue/ACME-1', {
      fields: { labels: ['kept'], description: paragraph('text'), customfield_10041: 'Ada' },
      properties: [{ key: 'backlog-or-plan', value: { place: 'plan' } }],
    });
    await before.as('ada').put('/rest/api/3/project/ACME/properties/rules', { v: 1 });
    const started = await before
      .as('max')
      .put('/rest/api/3/issue/properties/late', { value: 1, filter: { entityIds: [10_002] } });
    const stored = JSON.stringify(before.jira.snapshot());

    const after = openSite({ seed: siteSeed([]) });
    after.jira.restore(JSON.parse(stored));
    expect(
      (await searchPage(after.as('max'), { jql: 'backlogOrPlan = plan AND labels = kept AND cf[10041] ~ ada' })).keys,
    ).toEqual(['ACME-1']);
    expect((await after.as('rob').get('/rest/api/3/project/ACME/properties/rules')).body).toMatchObject({
      value: { v: 1 },
    });
    expect((await finishTask(after, 'max', started)).body).toMatchObject({ status: 'COMPLETE' });
    expect((await after.as('max').get('/rest/api/3/issue/ACME-2/properties/late')).body).toMatchObject({ value: 1 });
    const fields = { project: { key: 'ACME' }, issuetype: { name: 'Story' }, summary: 'Next' };
    expect((await after.as('max').post('/rest/api/3/issue', { fields })).body).toMatchObject({
      key: 'ACME-4',
      id: '10004',
    });
  });

  it('gives the same again', () => {
    const before = openSite().jira.snapshot();
    const site = openSite({ seed: siteSeed([]) });
    site.jira.restore(before);
    expect(site.jira.snapshot()).toEqual(before);
  });

  it.each([[null], [{ schema: 2 }], [{ schema: 1, users: [], projects: [], issues: [{ id: 'x' }], tasks: [] }]])(
    'that cannot be read (%j) is refused and changes nothing',
    async (snapshot) => {
      const site = openSite();
      expect(() => site.jira.restore(snapshot)).toThrow(SnapshotError);
      expect((await site.as('rob').get('/rest/api/3/issue/ACME-1')).status).toBe(200);
    },
  );
});
