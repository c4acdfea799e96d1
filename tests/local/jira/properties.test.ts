import { describe, expect, it } from '@jest/globals';
import * as v from 'valibot';
import { issueSeed, siteSeed } from './build-seed';
import { finishTask, openSite, type Site } from './open-site';

const TAG = 'backlog-or-plan';
const FILTERED = `/rest/api/3/issue/properties/${TAG}`;
const FIRST = 10_001;

async function tagOf(site: Site, key: string): Promise<unknown> {
  const { body } = await site.as('rob').get(`/rest/api/3/issue/${key}?fields=summary&properties=${TAG}`);
  return v.parse(v.object({ properties: v.record(v.string(), v.unknown()) }), body).properties[TAG];
}

async function tags(site: Site): Promise<readonly unknown[]> {
  return [await tagOf(site, 'ACME-1'), await tagOf(site, 'ACME-2'), await tagOf(site, 'ACME-3')];
}

/** ACME-1 is tagged `plan` by a person, ACME-2 `backlog`, ACME-3 not at all. */
async function tagged(): Promise<Site> {
  const site = openSite();
  await site.as('max').put(`/rest/api/3/issue/ACME-1/properties/${TAG}`, { place: 'plan', by: 'person' });
  await site.as('max').put(`/rest/api/3/issue/ACME-2/properties/${TAG}`, { place: 'backlog', by: 'run' });
  return site;
}
const [PLAN, BACKLOG, NEW] = [{ place: 'plan', by: 'person' }, { place: 'backlog', by: 'run' }, 'new'];

describe.each([
  ['an issue', '/rest/api/3/issue/ACME-1/properties', 'max', 'rob'],
  ['a project', '/rest/api/3/project/ACME/properties', 'ada', 'max'],
])('a property of %s', (_, path, writer, other) => {
  it('is made, changed, listed, read and removed', async () => {
    const site = openSite();
    const who = site.as(writer);
    expect((await who.put(`${path}/a.b`, { x: 1 })).status).toBe(201);
    expect((await who.put(`${path}/a.b`, [1, 'two', null])).status).toBe(200);
    expect((await site.as('rob').get(path)).body).toMatchObject({ keys: [{ key: 'a.b' }] });
    expect((await site.as('rob').get(`${path}/a.b`)).body).toEqual({ key: 'a.b', value: [1, 'two', null] });
    expect((await who.delete(`${path}/a.b`)).status).toBe(204);
    expect((await site.as('rob').get(`${path}/a.b`)).status).toBe(404);
    expect((await who.delete(`${path}/a.b`)).status).toBe(404);
  });

  it('is not for everybody to write', async () => {
    const site = openSite();
    await site.as(writer).put(`${path}/a`, 1);
    expect((await site.as(other).put(`${path}/a`, 2)).status).toBe(403);
    expect([403, 404]).toContain((await site.as(other).delete(`${path}/a`)).status);
    expect((await site.as('rob').get(`${path}/a`)).body).toEqual({ key: 'a', value: 1 });
  });

  it('holds 32,768 characters and no more', async () => {
    const who = openSite().as(writer);
    expect((await who.put(`${path}/a`, 'x'.repeat(32_766))).status).toBe(201);
    expect((await who.put(`${path}/a`, 'x'.repeat(32_767))).status).toBe(400);
    expect((await who.put(`${path}/${'k'.repeat(256)}`, 1)).status).toBe(400);
  });

  it('needs a body', async () => {
    expect((await openSite({}, 'unchecked').as(writer).put(`${path}/a`, undefined)).status).toBe(400);
  });
});

describe('a filtered write of one property', () => {
  const write = async (site: Site, filter: object | undefined, who = 'max') =>
    finishTask(site, who, await site.as(who).put(FILTERED, { value: NEW, ...(filter !== undefined && { filter }) }));

  it.each([
    [{ entityIds: [FIRST, FIRST + 2] }, [NEW, BACKLOG, NEW]],
    [{ entityIds: [FIRST, FIRST + 1, FIRST + 2], hasProperty: false }, [PLAN, BACKLOG, NEW]],
    [{ entityIds: [FIRST, FIRST + 2], hasProperty: true }, [NEW, BACKLOG, undefined]],
    [{ entityIds: [FIRST, FIRST + 1], currentValue: { by: 'run', place: 'backlog' } }, [PLAN, NEW, undefined]],
    [{ entityIds: [FIRST], currentValue: { by: 'person', place: 'backlog' } }, [PLAN, BACKLOG, undefined]],
    [undefined, [NEW, NEW, NEW]],
    [{ entityIds: [] }, [NEW, NEW, NEW]],
  ])('with %j leaves %j', async (filter, expected) => {
    const site = await tagged();
    const task = await write(site, filter);
    expect(task.body).toMatchObject({ status: 'COMPLETE', progress: 100 });
    expect(await tags(site)).toEqual(expected);
  });

  it('compares at the moment of the write, not of the request', async () => {
    const site = await tagged();
    const started = await site
      .as('max')
      .put(FILTERED, { value: NEW, filter: { entityIds: [FIRST + 1], currentValue: BACKLOG } });
    await site.as('max').put(`/rest/api/3/issue/ACME-2/properties/${TAG}`, PLAN);
    await finishTask(site, 'max', started);
    expect(await tagOf(site, 'ACME-2')).toEqual(PLAN);
  });

  it('removes what still has the value', async () => {
    const site = await tagged();
    const started = await site.as('max').delete(FILTERED, { entityIds: [FIRST, FIRST + 1], currentValue: BACKLOG });
    expect(started.status).toBe(303);
    await finishTask(site, 'max', started);
    expect(await tags(site)).toEqual([PLAN, undefined, undefined]);
  });

  it('changes nothing for those who may not edit', async () => {
    const site = await tagged();
    expect((await write(site, undefined, 'lia')).body).toMatchObject({ status: 'COMPLETE' });
    expect(await tags(site)).toEqual([PLAN, BACKLOG, undefined]);
  });
});

describe('properties of many issues', () => {
  it('are set alike for a list, all together', async () => {
    const site = openSite({ limits: { taskIssuesPerSecond: 10 } });
    const body = { entitiesIds: [FIRST, FIRST + 1], properties: { [TAG]: NEW, other: 1 } };
    const started = await site.as('max').post('/rest/api/3/issue/properties', body);
    expect(started).toMatchObject({ status: 303, body: undefined });
    site.wait(60);
    expect(await tagOf(site, 'ACME-1')).toBeUndefined();
    expect((await finishTask(site, 'max', started)).body).toMatchObject({ status: 'COMPLETE' });
    expect(await tags(site)).toEqual([NEW, NEW, undefined]);
  });

  it('are set for each its own, one after the other', async () => {
    const site = openSite({ limits: { taskIssuesPerSecond: 10 } });
    const issues = [1, 2].map((at) => ({ issueID: FIRST + at, properties: { [TAG]: at } }));
    const started = await site.as('max').post('/rest/api/3/issue/properties/multi', { issues });
    site.wait(60);
    expect(await tags(site)).toEqual([undefined, 1, undefined]);
    await finishTask(site, 'max', started);
    expect(await tags(site)).toEqual([undefined, 1, 2]);
  });

  it.each([
    [
      '/rest/api/3/issue/properties',
      { entitiesIds: Array.from({ length: 10_001 }, (_, at) => at), properties: { a: 1 } },
    ],
    [
      '/rest/api/3/issue/properties',
      { entitiesIds: [1], properties: Object.fromEntries(Array.from('abcdefghijk').map((key) => [key, 1])) },
    ],
    ['/rest/api/3/issue/properties', { entitiesIds: [1], properties: { a: 'x'.repeat(32_768) } }],
    [
      '/rest/api/3/issue/properties/multi',
      { issues: Array.from({ length: 101 }, (_, at) => ({ issueID: at, properties: { a: 1 } })) },
    ],
  ])('are refused beyond the limits at %s', async (path, body) => {
    expect((await openSite({}, 'unchecked').as('max').post(path, body)).status).toBe(400);
  });

  it('show their task to its owner only', async () => {
    const site = openSite();
    const started = await site.as('max').put(FILTERED, { value: 1, filter: { entityIds: [FIRST] } });
    expect((await finishTask(site, 'ada', started)).status).toBe(403);
    expect((await site.as('max').get('/rest/api/3/task/1')).status).toBe(404);
  });

  it('stop where they are cancelled', async () => {
    const site = openSite({
      seed: siteSeed(Array.from({ length: 20 }, (_, at) => issueSeed(at + 1))),
      limits: { taskIssuesPerSecond: 10 },
    });
    const issues = Array.from({ length: 20 }, (_, at) => ({ issueID: FIRST + at, properties: { [TAG]: at } }));
    const { headers } = await site.as('max').post('/rest/api/3/issue/properties/multi', { issues });
    site.wait(1_000);
    const path = new URL(headers['location'] ?? '').pathname;
    expect((await site.as('max').post(`${path}/cancel`, undefined)).status).toBe(202);
    site.wait(60_000);
    expect((await site.as('max').get(path)).body).toMatchObject({ status: 'CANCELLED' });
    expect(await tagOf(site, 'ACME-1')).toBe(0);
    expect(await tagOf(site, 'ACME-20')).toBeUndefined();
  });
});
