import 'fake-indexeddb/auto';

import { describe, expect, it } from '@jest/globals';

import { NOTHING_SPENT } from '../../../../../static/backlog/scan/pace';
import { queryReading } from '../../../../../static/backlog/scan/reading/reading';
import { KEPT_MS, SavedScan } from '../../../../../static/backlog/scan/saved/saved-scan';
import { browserShelf } from '../../../../../static/backlog/scan/saved/scan-shelf';
import { scannedIssue } from '../../scanned-issue-builder';
import * as v from 'valibot';

const NOW = Date.parse('2026-11-26T12:00:00Z');
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
    const shelf = browserShelf(mine, () => NOW);
    await shelf.save(scan(), pages);
    const kept = await browserShelf(mine, () => NOW).load();
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

  it('is nobody else’s: not of another site, account or project', async () => {
    await browserShelf(mine, () => NOW).save(scan(), pages);
    for (const other of [
      { ...mine, site: 'site-b' },
      { ...mine, accountId: 'you' },
      { ...mine, projectId: '2' },
    ]) {
      expect(await browserShelf(other, () => NOW).load()).toBeUndefined();
    }
  });

  it('is gone after a day, whoever comes by', async () => {
    await browserShelf(mine, () => NOW).save(scan(), pages);
    await browserShelf({ ...mine, accountId: 'you' }, () => NOW + KEPT_MS + 1).load();
    expect(await browserShelf(mine, () => NOW).load()).toBeUndefined();
  });

  it('is forgotten when it is no longer wanted', async () => {
    const shelf = browserShelf(mine, () => NOW);
    await shelf.save(scan(), pages);
    await shelf.drop();
    expect(await shelf.load()).toBeUndefined();
  });

  it('is as good as nothing when a part of it is missing', async () => {
    await browserShelf(mine, () => NOW).drop();
    await browserShelf(mine, () => NOW).save(scan({ pages: 3 }), pages);
    expect(await browserShelf(mine, () => NOW).load()).toBeUndefined();
  });
});
