import type { ReportPorts } from '#app';
import { readStored, saveDraft, type KeyValue } from '#storage';
import { describe, expect, it } from '@jest/globals';

import { DAY, iso, many, site, STORED } from './report-site';
import { first } from './set-up';

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
