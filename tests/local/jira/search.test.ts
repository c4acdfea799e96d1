import { describe, expect, it } from '@jest/globals';
import * as v from 'valibot';
import { issueSeed, siteSeed } from './build-seed';
import { openSite, searchPage, type Client } from './open-site';

const MANY = siteSeed(Array.from({ length: 230 }, (_, at) => issueSeed(at + 1)));
const ALL = 'project = ACME ORDER BY key';

async function allKeys(who: Client, body: Readonly<Record<string, unknown>>) {
  const pages: (string | undefined)[][] = [];
  let nextPageToken: string | undefined;
  do {
    const page = await searchPage(who, { ...body, ...(nextPageToken !== undefined && { nextPageToken }) });
    pages.push(page.keys);
    nextPageToken = page.nextPageToken;
  } while (nextPageToken !== undefined);
  return pages;
}

describe('search', () => {
  it('pages with at most 100 issues where text is asked for, each issue once', async () => {
    const pages = await allKeys(openSite({ seed: MANY }).as('rob'), {
      jql: ALL,
      fields: ['key', 'summary'],
      maxResults: 5_000,
    });
    expect(pages.map((page) => page.length)).toEqual([100, 100, 30]);
    expect(new Set(pages.flat()).size).toBe(230);
    expect(pages[0]?.slice(0, 2)).toEqual(['ACME-1', 'ACME-2']);
  });

  it('gives long pages of keys, 50 unless told, and ids only if no field is named', async () => {
    const reader = openSite({ seed: MANY }).as('rob');
    expect((await allKeys(reader, { jql: ALL, maxResults: 5_000 })).map((page) => page.length)).toEqual([230]);
    const { body } = await reader.get(`/rest/api/3/search/jql?jql=${encodeURIComponent(ALL)}`);
    expect(body).toMatchObject({ isLast: false });
    const { issues } = v.parse(v.object({ issues: v.array(v.unknown()) }), body);
    expect(issues).toHaveLength(50);
    expect(issues[0]).toEqual({ id: '10001' });
  });

  it('keeps its result while pages are fetched, and gives a page again for the same token', async () => {
    const site = openSite({ seed: MANY });
    const jql = 'labels is EMPTY ORDER BY key';
    const first = await searchPage(site.as('max'), { jql });
    await site.as('max').put('/rest/api/3/issue/ACME-60', { fields: { labels: ['x'] } });
    const again = { jql, nextPageToken: first.nextPageToken };
    const second = await searchPage(site.as('max'), again);
    expect(second.keys).toContain('ACME-60');
    expect((await searchPage(site.as('max'), again)).keys).toEqual(second.keys);
  });

  it('refuses a token that is old, made up, of another query or of another person', async () => {
    const site = openSite({ seed: MANY });
    const { nextPageToken } = await searchPage(site.as('max'), { jql: ALL });
    const status = async (who: string, jql: string, token: unknown) =>
      (await site.as(who).post('/rest/api/3/search/jql', { jql, nextPageToken: token })).status;
    expect(await status('max', 'project = ACME', nextPageToken)).toBe(400);
    expect(await status('rob', ALL, nextPageToken)).toBe(400);
    expect(await status('max', ALL, 'nonsense')).toBe(400);
    expect(await status('max', ALL, nextPageToken)).toBe(200);
    site.wait(8 * 86_400_000);
    expect(await status('max', ALL, nextPageToken)).toBe(400);
  });

  it('lags behind writes, and sees the issues to reconcile at once', async () => {
    const site = openSite({ searchLagMs: 3_000 });
    await site.as('max').put('/rest/api/3/issue/ACME-2', { fields: { labels: ['new'] } });
    const jql = 'labels = new';
    expect((await searchPage(site.as('max'), { jql })).keys).toEqual([]);
    expect((await searchPage(site.as('max'), { jql, reconcileIssues: [10_002] })).keys).toEqual(['ACME-2']);
    site.wait(2_999);
    expect((await site.as('max').post('/rest/api/3/search/approximate-count', { jql })).body).toEqual({ count: 0 });
    site.wait(1);
    expect((await site.as('max').post('/rest/api/3/search/approximate-count', { jql })).body).toEqual({ count: 1 });
    expect((await searchPage(site.as('max'), { jql })).keys).toEqual(['ACME-2']);
  });

  it('gives properties with the issues', async () => {
    const site = openSite();
    await site.as('max').put('/rest/api/3/issue/ACME-1/properties/a', { b: 1 });
    const { body } = await site
      .as('max')
      .post('/rest/api/3/search/jql', { jql: 'key = ACME-1', properties: ['a'], fields: ['labels'] });
    expect(body).toMatchObject({ issues: [{ properties: { a: { b: 1 } }, fields: { labels: [] } }] });
  });

  it('refuses more than 50 issues to reconcile', async () => {
    const reconcileIssues = Array.from({ length: 51 }, (_, at) => at);
    expect((await openSite().as('max').post('/rest/api/3/search/jql', { jql: ALL, reconcileIssues })).status).toBe(400);
  });
});

describe('bulk fetch', () => {
  const fetch = async (issueIdsOrKeys: readonly string[], fields?: readonly string[]) =>
    openSite({ seed: MANY })
      .as('rob')
      .post('/rest/api/3/issue/bulkfetch', { issueIdsOrKeys, ...(fields && { fields }) });
  const keys = Array.from({ length: 150 }, (_, at) => `ACME-${at + 1}`);

  it('gives each issue once, by id, and leaves out what is not there', async () => {
    const { body } = await fetch(['ACME-2', '10002', 'ACME-1', 'ACME-999'], ['summary']);
    expect(body).toMatchObject({ issues: [{ key: 'ACME-1' }, { key: 'ACME-2' }], issueErrors: [] });
  });

  it.each([
    [[], ['summary'], 400],
    [keys.slice(0, 100), undefined, 200],
    [keys.slice(0, 101), undefined, 400],
    [keys, ['summary', 'description'], 200],
    [keys, ['summary', 'labels'], 400],
  ])('of %j with fields %j answers %d', async (wanted, fields, status) => {
    expect((await fetch(wanted, fields)).status).toBe(status);
  });
});
