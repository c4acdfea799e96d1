import { newRunState, type Portion, type RunState } from '#run';
import { describe, expect, it } from '@jest/globals';

import { DAY, group, PROJECT, runSite, state } from './set-up';

const SECOND_TRY = { attempt: 'attemptundo', mode: 'labels' } as const;
/** Where a run stands that has come through both of its portions. */
const THROUGH: RunState = state({ at: { ...newRunState().at, portion: 2, begun: true } });
const BACKLOG = group([1]).after;

/** A run of two portions, of which Jira refused issue 3, and a person had decided about issue 4. */
async function endedRun() {
  const site = runSite();
  const of = await site.begun('ada', [[group([1, 2])], [group([3, 4, 5])]]);
  await site.ask('ada', 'run.take', { ...of, holder: 'firsttab' });
  const left = [
    { why: 'failed' as const, ids: [3] },
    { why: 'person-decided' as const, ids: [4] },
  ];
  const end = {
    ...THROUGH,
    status: 'finished' as const,
    done: 5,
    written: 3,
    left: { failed: 1, 'person-decided': 1 },
  };
  await site.ask('ada', 'run.checkpoint', {
    ...of,
    holder: 'firsttab',
    step: 1,
    state: end,
    changed: { index: 1, left },
  });
  const portionsOf = async (runId: string, portions: number) => {
    const found = [];
    for (let index = 0; index < portions; index += 1) {
      const { portion } = await site.ask('root', 'run.portion', { projectId: PROJECT, runId, index });
      found.push(portion.groups);
    }
    return found;
  };
  return { ...site, of, portionsOf };
}

const begunId = (answer: object): string => ('runId' in answer ? String(answer.runId) : '');

describe('taking a run back', () => {
  it('is a run of its own that writes what stood before over what was written, and nothing else', async () => {
    const { ask, of, portionsOf } = await endedRun();
    const undone = await ask('ada', 'run.undo', { ...of, ...SECOND_TRY, ids: null });
    expect(undone).toMatchObject({ kind: 'begun', issues: 3 });
    expect(await ask('bob', 'run.current', { projectId: PROJECT })).toMatchObject({
      run: {
        keeping: 'waiting',
        header: { id: begunId(undone), kind: 'undo', undoes: of.runId, approvedBy: 'ada', scope: 'project = KIT' },
      },
    });
    const [groups = []] = await portionsOf(begunId(undone), 1);
    expect(groups.flatMap(({ ids }) => ids).toSorted()).toEqual([1, 2, 5]);
    expect(groups[0]).toMatchObject({ before: BACKLOG, after: null, labelsAfter: [] });
  });

  it('can be for chosen issues', async () => {
    const { ask, of, portionsOf } = await endedRun();
    const undone = await ask('root', 'run.undo', { ...of, ...SECOND_TRY, ids: [2, 4, 99] });
    expect(undone).toMatchObject({ kind: 'begun', issues: 1 });
    expect(await portionsOf(begunId(undone), 1)).toMatchObject([[{ ids: [2] }]]);
  });

  it('of issues that were not written says that there is nothing', async () => {
    const { ask, of } = await endedRun();
    expect(await ask('ada', 'run.undo', { ...of, ...SECOND_TRY, ids: [3, 4] })).toEqual({ kind: 'nothing' });
  });

  it('Jira 40: repeated has no second effect: it is the same run', async () => {
    const { ask, of } = await endedRun();
    const payload = { ...of, ...SECOND_TRY, ids: null };
    const [one, again] = await Promise.all([ask('ada', 'run.undo', payload), ask('ada', 'run.undo', payload)]);
    expect(again).toEqual(one);
    const other = await ask('ada', 'run.undo', { ...payload, attempt: 'attemptother' });
    expect(other).toMatchObject({ kind: 'busy', run: { header: { undoes: of.runId } } });
  });

  it('Jira 40: repeated with as many other issues is another one, and is refused', async () => {
    const { ask, call, of, portionsOf } = await endedRun();
    const one = await ask('ada', 'run.undo', { ...of, ...SECOND_TRY, ids: [1] });
    expect(await call('ada', 'run.undo', { ...of, ...SECOND_TRY, ids: [2] })).toMatchObject({
      ok: false,
      failure: { code: 'conflict' },
    });
    expect(await ask('ada', 'run.undo', { ...of, ...SECOND_TRY, ids: [1] })).toEqual(one);
    expect(await portionsOf(begunId(one), 1)).toMatchObject([[{ ids: [1] }]]);
  });

  it('Jira 40: broken off anywhere is gone on with by the next try', async () => {
    for (let at = 0; at < 6; at += 1) {
      let writes = -Infinity;
      const site = runSite((store) => ({
        ...store,
        transact: (given) => (writes++ === at ? Promise.reject(new Error('Ended')) : store.transact(given)),
      }));
      const of = await site.ended('ada', [[group([1, 2])]], THROUGH);
      const payload = { ...of, ...SECOND_TRY, ids: null };
      writes = 0;
      await site.call('ada', 'run.undo', payload);
      writes = Infinity;
      expect(await site.ask('ada', 'run.undo', payload)).toMatchObject({ kind: 'begun', issues: 2 });
      expect([...site.store.values.keys()].filter((key) => key.startsWith('run/'))).toHaveLength(2);
    }
  });

  it.each(['run.undo', 'run.retry'] as const)(
    'Jira 40: after an undo that was cut off while it was got ready, and cancelled, %s works',
    async (name) => {
      let isCut = false;
      const site = runSite((store) => ({
        ...store,
        transact: (writes) =>
          isCut && JSON.stringify(writes).includes('run-portion:')
            ? Promise.reject(new Error('Ended'))
            : store.transact(writes),
      }));
      const left = state({ left: { failed: 1 }, written: 1, at: { ...newRunState().at, portion: 1, begun: true } });
      const of = await site.ended('ada', [[group([1, 2])]], left);
      isCut = true;
      expect(await site.call('ada', 'run.undo', { ...of, ...SECOND_TRY, ids: null })).toMatchObject({ ok: false });
      isCut = false;
      const current = await site.ask('ada', 'run.current', { projectId: PROJECT });
      expect(current.run).toMatchObject({ keeping: 'preparing' });
      const cutOff = { projectId: PROJECT, runId: current.run?.header.id ?? '' };
      await site.ask('ada', 'run.command', { ...cutOff, command: 'cancel' });
      const again = { ...of, ...SECOND_TRY, attempt: 'attemptagain' };
      expect(await site.call('ada', name, name === 'run.undo' ? { ...again, ids: null } : again)).toMatchObject({
        ok: true,
      });
    },
  );

  it('works for what took a run back, too', async () => {
    const { ask, of, portionsOf } = await endedRun();
    const undone = await ask('ada', 'run.undo', { ...of, ...SECOND_TRY, ids: null });
    const second = { projectId: PROJECT, runId: begunId(undone) };
    await ask('ada', 'run.take', { ...second, holder: 'firsttab' });
    const end = state({ status: 'finished', done: 3, at: { ...newRunState().at, portion: 1, begun: true } });
    await ask('ada', 'run.checkpoint', { ...second, holder: 'firsttab', step: 1, state: end, changed: null });
    const redone = await ask('ada', 'run.undo', { ...second, ...SECOND_TRY, attempt: 'attemptredo', ids: null });
    const [groups] = await portionsOf(begunId(redone), 1);
    expect(groups).toMatchObject([{ before: null, after: BACKLOG }]);
  });

  describe('whole, after some of it was', () => {
    async function undoneInPart() {
      const site = await endedRun();
      const { ask, of, clock } = site;
      const undo = async (runId: string, ids: readonly number[] | null, left: readonly number[] = []) => {
        clock.pass(60_000);
        const payload = {
          projectId: PROJECT,
          runId,
          mode: 'labels',
          ids,
          attempt: `at${clock.now().getTime()}`,
        } as const;
        const begun = await ask('ada', 'run.undo', payload);
        if (begun.kind !== 'begun') return { ...begun, payload, runId: '' };
        const second = { projectId: PROJECT, runId: begun.runId, holder: 'firsttab' };
        await ask('ada', 'run.take', second);
        const at = { ...newRunState().at, portion: 1, begun: true };
        const written = begun.issues - left.length;
        const end = state({ status: 'finished', done: begun.issues, written, left: { failed: left.length }, at });
        const changed = { index: 0, left: [{ why: 'failed' as const, ids: left }] };
        await ask('ada', 'run.checkpoint', { ...second, step: 1, state: end, changed });
        return { ...begun, payload };
      };
      return { ...site, undo, of };
    }

    it('covers the others alone', async () => {
      const { undo, of, portionsOf } = await undoneInPart();
      await undo(of.runId, [1, 2], [2]);
      const rest = await undo(of.runId, null);
      expect((await portionsOf(rest.runId, 1)).flat().flatMap(({ ids }) => ids)).toEqual([2, 5]);
      expect(await undo(of.runId, null)).toMatchObject({ kind: 'nothing' });
    });

    it('covers those again whose undo was undone', async () => {
      const { undo, of, portionsOf } = await undoneInPart();
      const { runId } = await undo(of.runId, [1, 2]);
      await undo(runId, [2]);
      const rest = await undo(of.runId, null);
      expect((await portionsOf(rest.runId, 1)).flat().flatMap(({ ids }) => ids)).toEqual([2, 5]);
    });

    it('Jira 40: repeated is the same run still, once that is over', async () => {
      const { undo, of, ask } = await undoneInPart();
      const { payload, runId } = await undo(of.runId, null);
      expect(await ask('ada', 'run.undo', payload)).toMatchObject({ runId, issues: 3 });
    });
  });

  it('leaves out what a cancelled run has not come to', async () => {
    const { begun, ask } = runSite();
    const of = await begun('ada', [[group([1])], [group([2])], [group([3])]]);
    await ask('ada', 'run.take', { ...of, holder: 'firsttab' });
    const end = state({ status: 'cancelled', done: 3, at: { ...newRunState().at, portion: 1, begun: false } });
    await ask('ada', 'run.checkpoint', { ...of, holder: 'firsttab', step: 1, state: end, changed: null });
    expect(await ask('ada', 'run.undo', { ...of, ...SECOND_TRY, ids: null })).toMatchObject({ issues: 1 });
  });

  it('is possible for 30 days, and while the run is not going', async () => {
    const { ask, of, clock, begun, call } = await endedRun();
    clock.pass(30 * DAY - 1);
    expect(await ask('ada', 'run.undo', { ...of, ...SECOND_TRY, ids: [99] })).toEqual({ kind: 'nothing' });
    clock.pass(1);
    expect(await ask('ada', 'run.undo', { ...of, ...SECOND_TRY, ids: null })).toEqual({ kind: 'too-late' });
    const going = await begun();
    expect(await ask('ada', 'run.undo', { ...going, ...SECOND_TRY, ids: null })).toEqual({ kind: 'too-late' });
    expect(await call('bob', 'run.undo', { ...of, ...SECOND_TRY, ids: null })).toMatchObject({
      failure: { code: 'forbidden' },
    });
  });
});

describe('Runs 3: trying again what Jira refused', () => {
  it('is a run of its own that writes the same on those issues alone, under its own name', async () => {
    const { ask, of, portionsOf } = await endedRun();
    const again = await ask('ada', 'run.retry', { ...of, attempt: 'attemptretry', mode: 'single' });
    expect(again).toMatchObject({ kind: 'begun', issues: 1 });
    expect(await portionsOf(begunId(again), 1)).toMatchObject([[{ ids: [3], before: null, after: BACKLOG }]]);
    expect(await ask('ada', 'run.current', { projectId: PROJECT })).toMatchObject({
      run: { header: { kind: 'tag', undoes: null, mode: 'single' } },
    });
  });

  it('goes on with the portions that a cancelled run never came to', async () => {
    const { begun, ask } = runSite();
    const of = await begun('ada', [[group([1])], [group([2])], [group([3])]]);
    await ask('ada', 'run.take', { ...of, holder: 'firsttab' });
    const at = { ...newRunState().at, portion: 1, begun: false };
    const end = state({ status: 'cancelled', done: 3, written: 1, left: { cancelled: 2 }, at });
    await ask('ada', 'run.checkpoint', { ...of, holder: 'firsttab', step: 1, state: end, changed: null });
    const again = await ask('ada', 'run.retry', { ...of, attempt: 'attemptretry', mode: 'labels' });
    expect(again).toMatchObject({ kind: 'begun', issues: 2 });
    const { portion } = await ask('ada', 'run.portion', { projectId: PROJECT, runId: begunId(again), index: 0 });
    expect(portion.groups.flatMap(({ ids }) => ids)).toEqual([2, 3]);
  });

  it('leaves out what a person put back meanwhile', async () => {
    const { begun, ask, clock } = runSite();
    const of = await begun('ada', [[group([1, 2, 3])]]);
    const at = { ...newRunState().at, portion: 1, begun: true };
    const end = async (runId: string, last: Parameters<typeof state>[0], left: Portion['left']) => {
      const holding = { projectId: PROJECT, runId, holder: 'firsttab' };
      await ask('ada', 'run.take', holding);
      const ended = state({ status: 'finished', at, ...last });
      await ask('ada', 'run.checkpoint', { ...holding, step: 1, state: ended, changed: { index: 0, left } });
      clock.pass(60_000);
    };
    // Without their label: they carry the tag, and can be put back and tried again.
    await end(of.runId, { done: 3, left: { 'label-failed': 3 }, unlabelled: 3 }, [
      { why: 'label-failed', ids: [1, 2, 3] },
    ]);
    const undone = await ask('ada', 'run.undo', { ...of, ...SECOND_TRY, ids: [1, 2] });
    await end(begunId(undone), { done: 2, written: 2 }, []);
    const again = await ask('ada', 'run.retry', { ...of, attempt: 'attemptretry', mode: 'labels' });
    expect(again).toMatchObject({ kind: 'begun', issues: 1 });
    const { portion } = await ask('ada', 'run.portion', { projectId: PROJECT, runId: begunId(again), index: 0 });
    expect(portion.groups.flatMap(({ ids }) => ids)).toEqual([3]);
    // What is theirs now is undone with them.
    await end(begunId(again), { done: 1, written: 1 }, []);
    const { runs } = await ask('ada', 'run.list', { projectId: PROJECT, before: null });
    expect(runs.at(-1)).toMatchObject({ header: { id: of.runId }, putBack: 2, takenOver: 1 });
    const whole = { ...of, ...SECOND_TRY, attempt: 'attemptwhole', ids: null };
    expect(await ask('ada', 'run.undo', whole)).toEqual({ kind: 'nothing' });
    const last = { projectId: PROJECT, runId: begunId(again), ...SECOND_TRY, attempt: 'attemptlast', ids: null };
    await end(begunId(await ask('ada', 'run.undo', last)), { done: 1, written: 1 }, []);
    expect(await ask('ada', 'run.undo', whole)).toMatchObject({ kind: 'begun', issues: 1 });
  });

  it('of a run in which nothing failed says that there is nothing', async () => {
    const { ended, ask } = runSite();
    const of = await ended('ada', undefined, THROUGH);
    expect(await ask('ada', 'run.retry', { ...of, attempt: 'attemptretry', mode: 'labels' })).toEqual({
      kind: 'nothing',
    });
  });
});
