import { describe, expect, it } from '@jest/globals';
import { setsTags } from '#run';

import { group, MINUTE, NEW_RUN, PROJECT, runSite, state } from './set-up';

/** A site with a run that tagged three issues, and what undoes runs. */
async function withTagged() {
  const { ended, ask, clock, call } = runSite();
  const of = await ended('ada', undefined, state({ written: 3, at: { ...state().at, portion: 1, begun: true } }));
  const undo = async (runId: string, ids: readonly number[] | null, written: number): Promise<string> => {
    clock.pass(MINUTE);
    const attempt = `attempt${clock.now().getTime()}`;
    const begun = await ask('root', 'run.undo', { projectId: PROJECT, runId, attempt, mode: 'labels', ids });
    const id = begun.kind === 'begun' ? begun.runId : '';
    const holding = { projectId: PROJECT, runId: id, holder: 'undoingtab' };
    await ask('root', 'run.take', holding);
    const end = state({ status: 'finished', done: written, written, at: { ...state().at, portion: 1, begun: true } });
    await ask('root', 'run.checkpoint', { ...holding, step: 1, state: end, changed: null });
    return id;
  };
  const listed = async () => {
    const { runs } = await ask('reader', 'run.list', { projectId: PROJECT, before: null });
    return new Map(runs.map((run) => [run.header.id, run]));
  };
  return { call, of, undo, listed };
}

describe('the history of runs', () => {
  it('shows the newest first, a page at a time, to whoever may browse the project', async () => {
    const { ended, ask, clock } = runSite();
    const ids: string[] = [];
    for (let nth = 0; nth < 23; nth += 1) {
      const { runId } = await ended('ada', [[group(Array.from({ length: nth + 1 }, (_, id) => id + 1))]]);
      ids.unshift(runId);
      clock.pass(MINUTE);
    }
    const first = await ask('reader', 'run.list', { projectId: PROJECT, before: null });
    expect(first.runs.map(({ header }) => header.id)).toEqual(ids.slice(0, 20));
    expect(first.hasMore).toBe(true);
    const before = first.runs.at(-1)?.header.approvedAt ?? '';
    const second = await ask('reader', 'run.list', { projectId: PROJECT, before });
    expect(second.runs.map(({ header }) => header.id)).toEqual(ids.slice(20));
    expect(second.hasMore).toBe(false);
  });

  it('tells scope, rules, figures, duration and cost of each', async () => {
    const { ended, ask, clock } = runSite();
    const spent = { calls: 7, points: 21, milliseconds: 4_000 };
    await ended('ada', undefined, state({ written: 2, left: { gone: 1 }, spent }));
    expect(await ask('bob', 'run.list', { projectId: PROJECT, before: null })).toMatchObject({
      runs: [
        {
          header: { scope: 'project = KIT', rules: { version: 3 }, approvedBy: 'ada', issues: 3 },
          state: { status: 'finished', done: 3, written: 2, left: { gone: 1 }, spent },
          endedAt: clock.now().toISOString(),
        },
      ],
    });
  });

  it('of another project is another one', async () => {
    const { ended, ask, call } = runSite();
    const { runId } = await ended();
    expect(await ask('ada', 'run.list', { projectId: '20000', before: null })).toEqual({ runs: [], hasMore: false });
    expect(await ask('ada', 'run.current', { projectId: '20000' })).toMatchObject({ run: null });
    for (const name of ['run.portion', 'run.take'] as const) {
      const payload = { projectId: '20000', runId, index: 0, holder: 'firsttab' };
      const { index, holder, ...of } = payload;
      const answer =
        name === 'run.take' ? await call('ada', name, { ...of, holder }) : await call('ada', name, { ...of, index });
      expect(answer).toMatchObject({ failure: { code: 'not-found' } });
    }
  });

  it('tells which run an undo takes back, and how much of a run is put back, undone undos left aside', async () => {
    const { call, of, undo, listed } = await withTagged();
    const first = await undo(of.runId, [1], 1);
    expect((await listed()).get(of.runId)).toMatchObject({
      putBack: 1,
      undoesRun: null,
      undoneBy: [{ id: first, kind: 'undo', approvedBy: 'root' }],
    });
    const second = await undo(of.runId, [2, 3], 2);
    const runs = await listed();
    expect(runs.get(of.runId)).toMatchObject({ putBack: 3, undoneBy: [{ id: first }, { id: second }] });
    expect(runs.get(second)).toMatchObject({ putBack: 0, undoesRun: { id: of.runId, kind: 'tag', approvedBy: 'ada' } });
    await undo(second, null, 2);
    expect((await listed()).get(of.runId)).toMatchObject({ putBack: 1 });
    expect((await listed()).get(second)).toMatchObject({ putBack: 2 });
    expect(await call('outsider', 'run.list', { projectId: PROJECT, before: null })).toMatchObject({ ok: false });
  });

  it('counts what an undo of an undo set again as put back once its run is undone again', async () => {
    const { of, undo, listed } = await withTagged();
    const first = await undo(of.runId, null, 3);
    const again = await undo(first, null, 3);
    expect((await listed()).get(again)).toMatchObject({ putBack: 0, undoneBy: [] });
    const second = await undo(of.runId, null, 3);
    const runs = await listed();
    expect(runs.get(of.runId)).toMatchObject({ putBack: 3 });
    expect(runs.get(again)).toMatchObject({ putBack: 3, undoneBy: [{ id: second }] });
    expect(runs.get(second)).toMatchObject({ putBack: 0, undoneBy: [] });
    const third = await undo(second, null, 3);
    expect((await listed()).get(third)).toMatchObject({ putBack: 0 });
    expect((await listed()).get(again)).toMatchObject({ putBack: 0 });
    await undo(of.runId, null, 3);
    expect((await listed()).get(third)).toMatchObject({ putBack: 3 });
  });

  it('counts no more of an undo of an undo than its run has left', async () => {
    const { of, undo, listed } = await withTagged();
    const first = await undo(of.runId, [1, 2], 2);
    const again = await undo(first, null, 2);
    await undo(of.runId, [3], 1);
    expect((await listed()).get(again)).toMatchObject({ putBack: 0, undoneBy: [] });
    await undo(of.runId, null, 2);
    expect((await listed()).get(again)).toMatchObject({ putBack: 2 });
  });

  it('remembers of an undo whether it sets tags or takes them off', async () => {
    const { of, undo, listed } = await withTagged();
    const off = await undo(of.runId, null, 3);
    const on = await undo(off, null, 3);
    const offAgain = await undo(on, null, 3);
    const runs = await listed();
    const sets = [of.runId, off, on, offAgain].map((id) => {
      const run = runs.get(id);
      return run && setsTags(run.header);
    });
    expect(sets).toEqual([true, false, true, false]);
  });

  it('tells which run another goes on with', async () => {
    const { begun, ask, clock } = runSite();
    const of = await begun('ada');
    await ask('ada', 'run.command', { ...of, command: 'cancel' });
    await ask('ada', 'run.take', { ...of, holder: 'firsttab' });
    const at = { ...state().at, portion: 1 };
    const end = state({ status: 'cancelled', done: 3, left: { cancelled: 3 }, at });
    const left = [{ why: 'cancelled' as const, ids: [1, 2, 3] }];
    await ask('ada', 'run.checkpoint', { ...of, holder: 'firsttab', step: 1, state: end, changed: { index: 0, left } });
    clock.pass(MINUTE);
    const retry = await ask('root', 'run.retry', { ...of, attempt: 'attempttwo', mode: 'labels' });
    const { runs } = await ask('reader', 'run.list', { projectId: PROJECT, before: null });
    expect(runs).toMatchObject([
      { header: { id: retry.kind === 'begun' ? retry.runId : '' }, retriesRun: { id: of.runId }, retriedBy: [] },
      { header: { id: of.runId }, retriesRun: null, retriedBy: [{ approvedBy: 'root' }] },
    ]);
  });

  it('leaves out runs that were never handed over in full', async () => {
    const { ask } = runSite();
    const run = {
      mode: 'labels',
      rules: { version: 0, hash: '' },
      labels: NEW_RUN.labels,
      scope: '',
      issues: 1,
      portions: 1,
    } as const;
    const payload = { projectId: PROJECT, attempt: 'attempta', run: { ...run, scannedAt: '2026-11-02T08:00:00.000Z' } };
    await ask('ada', 'run.start', payload);
    expect(await ask('ada', 'run.list', { projectId: PROJECT, before: null })).toMatchObject({ runs: [] });
  });
});
