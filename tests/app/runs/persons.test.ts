import { reportPersons } from '#app';
import { describe, expect, it } from '@jest/globals';

import { DAY, PROJECT, runSite } from './set-up';

type Site = ReturnType<typeof runSite>;

const report = ({ store, clock }: Site, closed: readonly string[] = [], asked: string[] = []) =>
  reportPersons({
    store,
    now: clock.now,
    timeLeft: () => 55_000,
    report: (accounts) => {
      asked.push(...accounts.map(({ accountId }) => accountId));
      return Promise.resolve(
        accounts.flatMap(({ accountId }) => (closed.includes(accountId) ? [{ accountId, status: 'closed' }] : [])),
      );
    },
  });

const names = ({ store }: Site, accountId: string) =>
  [...store.values].some(([key, value]) => `${key} ${JSON.stringify(value)}`.includes(accountId));

describe('who approved a run', () => {
  it('is noted when it is started, and reported', async () => {
    const site = runSite();
    await site.ended('ada');
    const asked: string[] = [];
    site.clock.pass(7 * DAY);
    await report(site, [], asked);
    expect(asked).toEqual(['ada']);
  });

  it('is erased when the account is closed; the run stays in the history, and an admin can take it back', async () => {
    const site = runSite();
    const of = await site.ended('ada');
    expect(await report(site, ['ada'])).toMatchObject({ erased: 1, left: 0, failures: [] });
    expect(names(site, 'ada')).toBe(false);
    expect(await site.ask('root', 'run.list', { projectId: PROJECT, before: null })).toMatchObject({
      runs: [{ header: { id: of.runId, approvedBy: null, scope: 'project = KIT' } }],
    });
    const again = { ...of, attempt: 'attemptundo', mode: 'labels', ids: [99] } as const;
    expect(await site.ask('root', 'run.undo', again)).toEqual({ kind: 'nothing' });
  });

  it('stands in the record of the run only once, and nowhere in its portions', async () => {
    const site = runSite();
    const of = await site.begun('ada');
    await site.ask('ada', 'run.take', { ...of, holder: 'firsttab' });
    const named = [...site.store.values].filter(([key, value]) => `${key} ${JSON.stringify(value)}`.includes('ada'));
    expect(named.map(([key]) => key).toSorted()).toEqual(['person/person:ada', `run/run:${of.runId}`]);
    expect(JSON.stringify(site.store.values.get(`run/run:${of.runId}`)).split('"ada"')).toHaveLength(2);
  });

  it('is not written back by a checkpoint that was read before', async () => {
    let meanwhile: () => Promise<unknown> = () => Promise.resolve();
    const site = runSite((store) => ({
      ...store,
      transact: async (writes) => {
        const now = meanwhile;
        meanwhile = () => Promise.resolve();
        await now();
        return store.transact(writes);
      },
    }));
    const of = await site.begun('ada');
    const taken = await site.ask('ada', 'run.take', { ...of, holder: 'firsttab' });
    if (taken.kind !== 'taken') throw new Error('It is not there.');
    meanwhile = () => report(site, ['ada']);
    const checkpoint = { ...of, holder: 'firsttab', step: 1, state: { ...taken.state, done: 1 }, changed: null };
    expect(await site.ask('ada', 'run.checkpoint', checkpoint)).toMatchObject({ kind: 'kept' });
    expect(names(site, 'ada')).toBe(false);
  });

  it('erased while the run is going leaves it to an admin, who can cancel it at once', async () => {
    const site = runSite();
    const of = await site.begun('ada');
    await report(site, ['ada']);
    expect(await site.ask('bob', 'run.current', { projectId: PROJECT })).toMatchObject({
      run: { keeping: 'needs-tab' },
    });
    expect(await site.ask('root', 'run.command', { ...of, command: 'cancel' })).toMatchObject({
      run: { keeping: 'over', state: { status: 'cancelled', left: { cancelled: 3 } } },
    });
  });
});
