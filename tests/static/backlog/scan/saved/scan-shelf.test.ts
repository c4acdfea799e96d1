import 'fake-indexeddb/auto';

import { describe, expect, it } from '@jest/globals';
import { keys, set } from 'idb-keyval';

import { finish } from '#rules';

import { NOTHING_SPENT } from '../../../../../static/backlog/scan/pace';
import { queryReading } from '../../../../../static/backlog/scan/reading/reading';
import { toSavedReview } from '../../../../../static/backlog/scan/saved/saved-review';
import { KEPT_MS, SavedScan } from '../../../../../static/backlog/scan/saved/saved-scan';
import { browserShelf } from '../../../../../static/backlog/scan/saved/scan-shelf';
import { scannedIssue } from '../../scanned-issue-builder';
import * as v from 'valibot';

const NOW = Date.parse('2026-11-26T12:00:00Z');
const slices = { breathe: () => Promise.resolve() };
const mine = { site: 'site-a', accountId: 'me', projectId: '1' };
const scan = (changes: Partial<SavedScan> = {}): SavedScan =>
  v.parse(SavedScan, {
    schema: schemaOf(),
    savedAt: NOW,
    startedAt: NOW - 5000,
    scope: { kind: 'project', projectId: '1' },
    rules: 'fingerprint',
    about: 250,
    leftOut: 1,
    unchanged: 0,
    pages: 2,
    isComplete: false,
    reading: queryReading('project = 1'),
    spent: NOTHING_SPENT,
    ...changes,
  });
const schemaOf = (): number => SavedScan.entries.schema.literal;
const pages = new Map([
  [0, [scannedIssue(1), scannedIssue(2, { place: 'plan' })]],
  [1, [scannedIssue(3, { because: { kind: 'no-match' } })]],
]);

describe('a scan kept in the browser', () => {
  it('comes back as it was, without a word of any text', async () => {
    const shelf = browserShelf(mine, () => NOW, slices);
    await shelf.save(scan(), pages);
    const kept = await browserShelf(mine, () => NOW, slices).load();
    expect(kept?.scan).toEqual(scan());
    expect(kept?.pages.map((page) => page.map(({ key, place }) => [key, place]))).toEqual([
      [
        ['DESK-1', 'backlog'],
        ['DESK-2', 'plan'],
      ],
      [['DESK-3', 'backlog']],
    ]);
    expect(JSON.stringify(kept)).not.toContain('Berth');
    expect(kept?.pages[0]?.[0]?.summary).toBeUndefined();
  });

  it('comes back whole, however many pages it has, and so does a page that is saved again', async () => {
    const shelf = browserShelf(mine, () => NOW, slices);
    const many = new Map(Array.from({ length: 47 }, (_, at) => [at, [scannedIssue(2 * at), scannedIssue(2 * at + 1)]]));
    await shelf.save(scan({ pages: 47 }), many);
    await shelf.save(scan({ pages: 47 }), new Map([[30, [scannedIssue(60, { place: 'plan' })]]]));
    const kept = (await shelf.load())?.pages.flat() ?? [];
    expect(kept.map(({ id }) => id)).toEqual(
      Array.from({ length: 94 }, (_, at) => scannedIssue(at).id).filter((id) => id !== scannedIssue(61).id),
    );
    expect(kept.filter(({ place }) => place === 'plan')).toHaveLength(1);
  });

  it('is as good as nothing when it names an issue twice: two tabs have saved at once', async () => {
    const shelf = browserShelf(mine, () => NOW, slices);
    await shelf.save(scan({ pages: 2 }), new Map([...pages, [1, [scannedIssue(2)]]]));
    expect(await shelf.load()).toBeUndefined();
  });

  it('is saved whole or not at all', async () => {
    const shelf = browserShelf(mine, () => NOW, slices);
    await shelf.save(scan(), pages);
    // What the browser cannot copy comes up in a later turn.
    const tag = { schema: 1, place: 'plan', band: 'high', by: 'person', rules: 1 } as const;
    const uncopied = scannedIssue(99, { tag: { ...tag, ...{ more: () => 'a function' } } });
    const others = Array.from({ length: 25 }, (_, at) => [at, [at < 20 ? scannedIssue(at + 50) : uncopied]] as const);
    await shelf.save(scan({ pages: 25 }), new Map(others));
    expect((await shelf.load())?.pages.flat().map(({ key }) => key)).toEqual(['DESK-1', 'DESK-2', 'DESK-3']);
  });

  it('is nobody else’s: not of another site, account or project', async () => {
    await browserShelf(mine, () => NOW, slices).save(scan(), pages);
    for (const other of [
      { ...mine, site: 'site-b' },
      { ...mine, accountId: 'you' },
      { ...mine, projectId: '2' },
    ]) {
      expect(await browserShelf(other, () => NOW, slices).load()).toBeUndefined();
    }
  });

  it('is gone after a day, whoever comes by', async () => {
    await browserShelf(mine, () => NOW, slices).save(scan(), pages);
    await browserShelf({ ...mine, accountId: 'you' }, () => NOW + KEPT_MS + 1, slices).load();
    expect(await browserShelf(mine, () => NOW, slices).load()).toBeUndefined();
  });

  it('is forgotten when it is no longer wanted', async () => {
    const shelf = browserShelf(mine, () => NOW, slices);
    await shelf.save(scan(), pages);
    await shelf.drop();
    expect(await shelf.load()).toBeUndefined();
  });

  it('is as good as nothing when a part of it is missing', async () => {
    await browserShelf(mine, () => NOW, slices).drop();
    await browserShelf(mine, () => NOW, slices).save(scan({ pages: 3 }), pages);
    expect(await browserShelf(mine, () => NOW, slices).load()).toBeUndefined();
  });
});

describe('what was chosen of a kept scan', () => {
  const review = finish(
    toSavedReview(
      { choices: new Map([['10001', 'plan']]), selected: new Set(['10002']) },
      { startedAt: NOW, scope: { kind: 'project', projectId: '1' } },
      NOW,
    ),
  );
  const shelfOf = (owner = mine, now = NOW) => browserShelf(owner, () => now, slices);

  it('comes back, for the same person and project only', async () => {
    expect(await shelfOf().saveReview(review)).toBe(true);
    expect(await shelfOf().loadReview()).toEqual(review);
    for (const other of [{ site: 'site-b' }, { accountId: 'you' }, { projectId: '2' }]) {
      expect(await shelfOf({ ...mine, ...other }).loadReview()).toBeUndefined();
    }
    await shelfOf().saveReview(undefined);
    expect(await shelfOf().loadReview()).toBeUndefined();
  });

  it('goes with the scan', async () => {
    await shelfOf().save(scan(), pages);
    await shelfOf().saveReview(review);
    await shelfOf().drop();
    expect(await shelfOf().loadReview()).toBeUndefined();
  });

  it('is gone after a day, whoever comes by, and whether there is a scan or not', async () => {
    await shelfOf().saveReview(review);
    expect(await shelfOf(mine, NOW + KEPT_MS + 1).loadReview()).toBeUndefined();
    await shelfOf({ ...mine, accountId: 'you' }, NOW + KEPT_MS + 1).load();
    expect(await shelfOf().loadReview()).toBeUndefined();
  });

  it('is dropped where it cannot be read', async () => {
    await set(['scan-review', ...Object.values(mine)], { schema: 0 });
    expect(await shelfOf().loadReview()).toBeUndefined();
    await shelfOf().load();
    expect(await keys()).not.toContainEqual(['scan-review', ...Object.values(mine)]);
  });

  it('is said where the browser keeps nothing', async () => {
    const uncopied = { ...review, ...{ more: () => 'a function' } };
    expect(await shelfOf().saveReview(uncopied)).toBe(false);
  });
});
