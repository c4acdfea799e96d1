import { ReportRefusedError, type ReportPorts } from '#app';
import { readStored, type KeyValue } from '#storage';
import { describe, expect, it } from '@jest/globals';

import { DAY, iso, many, site, STORED } from './report-site';
import { first } from './set-up';

describe('the weekly report of persons', () => {
  it('tells Atlassian whose account ids are kept since when', async () => {
    const { run, draft } = site();
    await draft('ada');
    const reports: unknown[] = [];
    await run({ report: (accounts) => Promise.resolve((reports.push(accounts), [])) });
    expect(reports).toEqual([[{ accountId: 'ada', updatedAt: iso(STORED) }]]);
  });

  it('asks nobody when nobody is kept', async () => {
    const { run, asked } = site();
    expect(await run()).toMatchObject({ reported: 0, left: 0, failures: [] });
    expect(asked).toEqual([]);
  });

  it('erases whose account is closed: drafts are deleted, versions keep their rules without them', async () => {
    const { run, draft, publish, closed, store, names } = site();
    await publish('ada', 1);
    await publish('bob', 2);
    await publish('ada', 1, '20000');
    await draft('ada');
    await draft('ada', '20000');
    await draft('bob');
    closed.add('ada');
    expect(await run()).toEqual({ reported: 2, erased: 1, refreshed: 0, forgotten: 0, left: 0, failures: [] });
    expect(names('ada')).toBe(false);
    expect(await readStored(store, '20000')).toMatchObject({
      published: { version: 1, publishedBy: null, reason: 'why', ruleSet: first },
    });
    expect(await readStored(store, '10000')).toMatchObject({ published: { version: 2, publishedBy: 'bob' } });
    expect([...store.values.keys()]).toContain('draft:10000:bob');
  });

  it('erases once: another run finds nobody any more', async () => {
    const { run, draft, closed, asked } = site();
    await draft('ada');
    closed.add('ada');
    await run();
    expect(await run()).toMatchObject({ reported: 0, erased: 0, left: 0 });
    expect(asked).toEqual([['ada']]);
  });

  it('sets the date of a changed account anew, and leaves the others as they are', async () => {
    const { run, draft, updated, store } = site();
    await draft('ada');
    await draft('bob');
    updated.add('ada');
    expect(await run()).toMatchObject({ reported: 2, refreshed: 1 });
    const at = iso(STORED + 7 * DAY);
    expect(store.values.get('person/person:ada')).toEqual({ accountId: 'ada', storedAt: at, reportedAt: at });
    expect(store.values.get('person/person:bob')).toEqual({ accountId: 'bob', storedAt: iso(STORED), reportedAt: at });
  });

  it('reports 90 at once at most, and everybody', async () => {
    const { run, draft, asked } = site();
    for (const accountId of many(181)) await draft(accountId);
    expect(await run()).toMatchObject({ reported: 181, left: 0 });
    expect(asked.map(({ length }) => length)).toEqual([90, 90, 1]);
    expect(new Set(asked.flat()).size).toBe(181);
  });

  it('erases however many versions one person published', async () => {
    const { run, publish, closed, names } = site();
    for (let version = 1; version <= 120; version += 1) await publish('ada', version);
    closed.add('ada');
    expect(await run()).toMatchObject({ erased: 1 });
    expect(names('ada')).toBe(false);
  });

  it('takes no notice of accounts it did not ask about, nor of answers it does not know', async () => {
    const { run, draft, names } = site();
    await draft('ada');
    const updates = [
      { accountId: 'bob', status: 'closed' },
      { accountId: 'ada', status: 'frozen' },
    ];
    expect(await run({ report: () => Promise.resolve(updates) })).toMatchObject({ reported: 1, erased: 0 });
    expect(names('ada')).toBe(true);
  });

  it('forgets, and no longer reports, of whom the store holds nothing any more', async () => {
    const { run, draft, store, asked, names } = site();
    await draft('ada');
    await draft('bob');
    store.values.delete('draft:10000:ada');
    store.values.delete('rule-set-draft/draft:10000:ada');
    expect(await run()).toMatchObject({ reported: 1, forgotten: 1, left: 0 });
    expect(asked).toEqual([['bob']]);
    expect(names('ada')).toBe(false);
  });

  it('keeps who was noted within a day: an index may not show yet what they left', async () => {
    const { run, draft, store, names } = site({ now: () => new Date(STORED + DAY / 2) });
    await draft('ada');
    store.values.delete('rule-set-draft/draft:10000:ada');
    expect(await run()).toMatchObject({ reported: 1, forgotten: 0 });
    expect(names('ada')).toBe(true);
  });
});

describe('a report that fails', () => {
  it.each([429, 500, 503, 403])('with %d erases nobody, and is tried again next week', async (status) => {
    const { run, draft, closed, store, names, nextWeek } = site();
    for (const accountId of many(100)) await draft(accountId);
    closed.add('p000');
    const before = new Map(store.values);
    let calls = 0;
    const report = () => {
      calls += 1;
      return Promise.reject(new ReportRefusedError(status));
    };
    expect(await run({ report })).toMatchObject({ reported: 0, erased: 0, left: 100, failures: [{ status }] });
    expect(calls).toBe(1);
    expect(store.values).toEqual(before);
    nextWeek();
    expect(await run()).toMatchObject({ reported: 100, erased: 1, left: 0, failures: [] });
    expect(names('p000')).toBe(false);
  });

  it('because of one account keeps nobody else from being reported', async () => {
    const { run, draft, closed } = site();
    for (const accountId of many(95)) await draft(accountId);
    closed.add('p090').add('p042');
    const refusing: ReportPorts['report'] = (accounts) =>
      accounts.some(({ accountId }) => accountId === 'p041')
        ? Promise.reject(new ReportRefusedError(400))
        : Promise.resolve(
            accounts.flatMap(({ accountId }) => (closed.has(accountId) ? [{ accountId, status: 'closed' }] : [])),
          );
    const done = await run({ report: refusing });
    expect(done).toMatchObject({ reported: 95, erased: 2, left: 0 });
    expect(done.failures).toHaveLength(1);
  });

  it('to erase one person goes on with the others, and comes back to them', async () => {
    let isBroken = true;
    const breaks = (store: KeyValue): KeyValue => ({
      ...store,
      transact: (writes) =>
        isBroken && writes.some(({ key }) => key === 'draft:10000:ada')
          ? Promise.reject(new Error('The store is broken there'))
          : store.transact(writes),
    });
    const { run, draft, closed, names } = site({}, breaks);
    await draft('ada');
    await draft('bob');
    closed.add('ada').add('bob');
    expect(await run()).toMatchObject({ erased: 1, left: 1, failures: [{}] });
    expect([names('ada'), names('bob')]).toEqual([true, false]);
    isBroken = false;
    expect(await run()).toMatchObject({ erased: 1, left: 0, failures: [] });
    expect(names('ada')).toBe(false);
  });
});
