import { advanceRun } from '#app';
import { readPortion, readRun, StoredRunError } from '#storage';
import { describe, expect, it } from '@jest/globals';

import { NEW_RUN, PROJECT, runSite } from './set-up';

/** Records as they stand in the store of a run that was begun, to be made those of another version. */
async function begunRun() {
  const site = runSite();
  const of = await site.begun();
  const key = `run/run:${of.runId}`;
  const record = site.store.values.get(key) as { readonly run: { readonly state: object; readonly header: object } };
  const change = (more: object) => void site.store.values.set(key, { ...record, ...more });
  return { ...site, of, record, change };
}

describe('Runs 7: what another version of the app has stored', () => {
  it.each([
    ['an older record', { schema: 0 }],
    ['a newer record', { schema: 2 }],
  ])('%s of a run is refused, and nothing is written over it', async (_name, more) => {
    const { of, change, call, store } = await begunRun();
    change(more);
    const before = new Map(store.values);
    const unreadable = { failure: { code: 'unreadable-answer' } };
    await expect(readRun(store, of.runId)).rejects.toThrow(StoredRunError);
    expect(await call('ada', 'run.take', { ...of, holder: 'firsttab' })).toMatchObject(unreadable);
    expect(await call('ada', 'run.current', { projectId: PROJECT })).toMatchObject(unreadable);
    const start = { projectId: PROJECT, attempt: 'attemptb', run: NEW_RUN };
    expect(await call('bob', 'run.start', start)).toMatchObject(unreadable);
    expect(await call('bob', 'run.list', { projectId: PROJECT, before: null })).toMatchObject({ value: { runs: [] } });
    expect(store.values).toEqual(before);
  });

  it('a state of version 1 is read: the run is gone through from its beginning', async () => {
    const { of, change, record, ask } = await begunRun();
    const { at: _, ...first } = record.run.state as { readonly at: unknown };
    change({ run: { ...record.run, state: { ...first, schema: 1, done: 2, written: 2 } } });
    const taken = await ask('ada', 'run.take', { ...of, holder: 'firsttab' });
    expect(taken).toMatchObject({
      kind: 'taken',
      state: { schema: 2, status: 'running', done: 0, at: { portion: 0 } },
    });
  });

  it.each([
    ['state', (run: object) => ({ ...run, state: { schema: 0, status: 'running' } })],
    ['header', (run: object) => ({ ...run, header: { schema: 0 } })],
  ])('a %s of version 0 is refused', async (_name, older) => {
    const { of, change, record, call } = await begunRun();
    change({ run: older(record.run) });
    expect(await call('ada', 'run.take', { ...of, holder: 'firsttab' })).toMatchObject({
      failure: { code: 'unreadable-answer' },
    });
  });

  it.each(['run-portion', 'run-left'])('a %s of version 0 is refused', async (kind) => {
    const { of, store, call } = await begunRun();
    store.values.set(`${kind}:${of.runId}:0`, { schema: 0, groups: [], left: [] });
    await expect(readPortion(store, of.runId, 0)).rejects.toThrow(StoredRunError);
    expect(await call('ada', 'run.portion', { ...of, index: 0 })).toMatchObject({
      failure: { code: 'unreadable-answer' },
    });
  });

  it.each([
    ['without a version', ({ projectId, runId }: { projectId: string; runId: string }) => ({ projectId, runId })],
    ['of version 0', (of: object) => ({ schema: 0, ...of })],
    ['of version 2', (of: object) => ({ schema: 2, ...of })],
    ['that is none', () => 'run'],
  ])('an event %s is left, with no effect', async (_name, eventOf) => {
    const { of, store, queue, clock, newId } = await begunRun();
    const before = new Map(store.values);
    const advanced = await advanceRun(
      {
        requestAs: () => () => Promise.reject(new Error('Nothing is to be asked of Jira.')),
        store,
        queue: queue.queue,
        now: clock.now,
        sleep: () => Promise.resolve(),
        random: () => 0.5,
        newId,
        timeLeft: () => 300_000,
      },
      eventOf(of),
    );
    expect(advanced).toEqual({ kind: 'unknown' });
    expect(store.values).toEqual(before);
  });
});
