import { ReportRefusedError, reportPersons, type ReportPorts } from '#app';
import { commitPublished, readStored, saveDraft, type KeyValue } from '#storage';
import { describe, expect, it } from '@jest/globals';

import { memoryStore } from '../builders/memory-store';
import { first } from './set-up';

const DAY = 24 * 60 * 60 * 1000;
const STORED = Date.UTC(2026, 0, 5);
const iso = (time: number): string => new Date(time).toISOString();

/** A store with what admins left in it, and Atlassian as it answers. */
function site(given: Partial<ReportPorts> = {}, throughStore: (store: KeyValue) => KeyValue = (store) => store) {
  const store = memoryStore();
  const asked: string[][] = [];
  const closed = new Set<string>();
  const updated = new Set<string>();
  let now = STORED + 7 * DAY;
  const run = (more: Partial<ReportPorts> = {}) =>
    reportPersons({
      store: throughStore(store),
      now: () => new Date(now),
      timeLeft: () => 55_000,
      report: (accounts) => {
        asked.push(accounts.map(({ accountId }) => accountId));
        const updates = accounts.flatMap(({ accountId }) => {
          if (closed.has(accountId)) return [{ accountId, status: 'closed' }];
          return updated.has(accountId) ? [{ accountId, status: 'updated' }] : [];
        });
        return Promise.resolve(updates);
      },
      ...given,
      ...more,
    });
  const draft = (accountId: string, projectId = '10000') =>
    saveDraft(
      store,
      { projectId, accountId },
      { revision: 1, savedAt: iso(STORED), baseVersion: 0, ruleSet: first, forms: null },
    );
  const publish = (publishedBy: string, version: number, projectId = '10000') =>
    commitPublished(
      store,
      projectId,
      { version, hash: 'h', ruleSet: first, publishedAt: iso(STORED), publishedBy, reason: 'why' },
      true,
    );
  const names = (accountId: string) =>
    [...store.values].some(([key, value]) => `${key} ${JSON.stringify(value)}`.includes(accountId));
  const nextWeek = () => (now += 7 * DAY);
  return { store, asked, closed, updated, run, draft, publish, names, nextWeek };
}

const many = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, nth) => `p${String(nth).padStart(3, '0')}`);

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

describe('a report that runs out of time', () => {
  /** Time that is used up by `each` with every call of Atlassian. */
  const clock = (total: number, each: number) => {
    let used = 0;
    return { timeLeft: () => total - used, spend: () => void (used += each) };
  };

  it('stops with a fifth of it left, and the next one begins with whoever was not reported', async () => {
    const { run, draft, asked } = site();
    for (const accountId of many(300)) await draft(accountId);
    const { timeLeft, spend } = clock(55_000, 25_000);
    const seen: string[] = [];
    const report: ReportPorts['report'] = (accounts) => {
      spend();
      seen.push(...accounts.map(({ accountId }) => accountId));
      return Promise.resolve([]);
    };
    expect(await run({ timeLeft, report })).toMatchObject({ reported: 180, left: 120 });
    expect(await run()).toMatchObject({ reported: 300 });
    expect(new Set([...seen, ...asked.flat().slice(0, 120)]).size).toBe(300);
  });

  it('in the middle of erasing leaves those who are not erased to the next one', async () => {
    const { run, draft, publish, closed, names } = site();
    for (let version = 1; version <= 30; version += 1) await publish('ada', version);
    await draft('bob');
    closed.add('ada').add('bob');
    let asked = 0;
    // Enough for the report and for the first look at who is closed, and no more.
    const timeLeft = () => (++asked <= 3 ? 55_000 : 1_000);
    expect(await run({ timeLeft })).toMatchObject({ erased: 0, left: 2, failures: [] });
    expect(await run()).toMatchObject({ erased: 2, left: 0 });
    expect([names('ada'), names('bob')]).toEqual([false, false]);
  });

  it('broken off anywhere, is completed by the next one', async () => {
    for (let at = 0; at < 12; at += 1) {
      let writes = 0;
      const breaks = (store: KeyValue): KeyValue => ({
        ...store,
        // The function is ended: nothing it still wants to write arrives.
        transact: (given) => (writes++ === at ? Promise.reject(new Error('Ended')) : store.transact(given)),
      });
      const { run, draft, publish, closed, names, store } = site({}, breaks);
      await publish('ada', 1);
      await draft('ada');
      await draft('bob');
      closed.add('ada');
      await run();
      writes = Infinity;
      await run();
      expect(names('ada')).toBe(false);
      expect(await readStored(store, '10000')).toMatchObject({ published: { publishedBy: null, ruleSet: first } });
    }
  });
});

describe('erasing while others write', () => {
  it.each(['rule-set-draft', 'rule-set-version'])(
    'ends although an index goes on showing what was erased, and comes back later: %s',
    async (lagging) => {
      const shown = new Map<string, Awaited<ReturnType<KeyValue['queryEntity']>>>();
      let looks = 0;
      const { run, draft, publish, closed, store, nextWeek } = site({}, (inner) => ({
        ...inner,
        queryEntity: async (entity, index, ...more) => {
          const page = await inner.queryEntity(entity, index, ...more);
          if (entity !== lagging || index !== 'by-person') return page;
          if (++looks > 20) throw new Error('It would look for ever');
          if (!shown.has(entity)) shown.set(entity, page);
          return shown.get(entity) ?? page;
        },
      }));
      await publish('ada', 1);
      await draft('ada');
      closed.add('ada');
      expect(await run()).toMatchObject({ erased: 0, left: 1, failures: [] });
      expect(store.values.has('person/person:ada')).toBe(true);
      shown.set(lagging, { records: [], cursor: undefined });
      nextWeek();
      expect(await run()).toMatchObject({ left: 0 });
      expect(store.values.has('person/person:ada')).toBe(false);
    },
  );

  it('brings no version back that a project forgot meanwhile', async () => {
    const { run, publish, closed, store } = site({}, (inner) => ({
      ...inner,
      queryEntity: async (entity, ...more) => {
        const page = await inner.queryEntity(entity, ...more);
        if (entity === 'rule-set-version') store.values.delete('rule-set-version/rules:10000:1');
        return page;
      },
    }));
    await publish('ada', 1);
    closed.add('ada');
    await run();
    expect([...store.values.keys()]).not.toContain('rule-set-version/rules:10000:1');
  });

  it('keeps the note about a person of whom something new was written', async () => {
    const { run, draft, closed, store } = site({}, (inner) => ({
      ...inner,
      queryEntity: async (entity, index, partition, cursor) => {
        const page = await inner.queryEntity(entity, index, partition, cursor);
        if (entity === 'rule-set-version' && ++looks === 2) {
          await saveDraft(
            store,
            { projectId: '10000', accountId: 'ada' },
            { revision: 1, savedAt: iso(STORED + 8 * DAY), baseVersion: 0, ruleSet: first, forms: null },
          );
        }
        return page;
      },
    }));
    let looks = 0;
    await draft('ada');
    closed.add('ada');
    expect(await run()).toMatchObject({ erased: 0, left: 1 });
    expect(store.values.get('person/person:ada')).toMatchObject({ storedAt: iso(STORED + 8 * DAY) });
    expect(await run()).toMatchObject({ erased: 1, left: 0 });
  });
});
