import { PORTIONS_KEPT, RUNS_MOST, sweepRuns, watchRuns, type Pushed } from '#app';
import { describe, expect, it } from '@jest/globals';

import { DAY, group, MINUTE, NEW_RUN, PROJECT, runSite, SECOND, state } from './set-up';

type Site = ReturnType<typeof runSite>;

const watch = ({ store, queue, clock }: Site, slept: number[] = []) =>
  watchRuns({
    store,
    queue: queue.queue,
    now: clock.now,
    sleep: (milliseconds) => Promise.resolve(void slept.push(milliseconds)),
  });

const sweep = ({ store, clock }: Site, timeLeft = () => 55_000) => sweepRuns({ store, now: clock.now, timeLeft });

describe('Runs 6: the watchdog', () => {
  it('wakes a function for a run whose holder was not heard of in time, and for no other', async () => {
    const site = runSite();
    const of = await site.begun();
    await site.ask('ada', 'run.take', { ...of, holder: 'firsttab' });
    site.clock.pass(89 * SECOND);
    expect(await watch(site)).toEqual({ going: 1, woken: 0, missing: 0 });
    site.clock.pass(SECOND);
    site.queue.events.splice(0);
    expect(await site.ask('bob', 'run.current', { projectId: PROJECT })).toMatchObject({ run: { keeping: 'stalled' } });
    expect(await watch(site)).toEqual({ going: 1, woken: 1, missing: 0 });
    expect(site.queue.events).toEqual([{ event: { schema: 1, ...of }, delaySeconds: 0 }]);
  });

  it('wakes one for a run that was begun and never taken', async () => {
    const site = runSite();
    await site.begun();
    site.clock.pass(5 * MINUTE);
    expect(await watch(site)).toMatchObject({ woken: 1 });
  });

  it('does so again until somebody goes on: events may be lost', async () => {
    const site = runSite();
    const of = await site.begun();
    site.clock.pass(5 * MINUTE);
    await watch(site);
    site.clock.pass(5 * MINUTE);
    expect(await watch(site)).toMatchObject({ woken: 1 });
    await site.ask('ada', 'run.take', { ...of, holder: 'firsttab' });
    expect(await watch(site)).toMatchObject({ woken: 0 });
  });

  it.each(['paused', 'finished', 'cancelled', 'failed'] as const)('leaves a run alone that is %s', async (status) => {
    const site = runSite();
    const of = await site.begun();
    await site.ask('ada', 'run.take', { ...of, holder: 'firsttab' });
    if (status === 'paused') await site.ask('ada', 'run.command', { ...of, command: 'pause' });
    const checkpoint = { ...of, holder: 'firsttab', step: 1, state: state({ status }), changed: null };
    await site.ask('ada', 'run.checkpoint', checkpoint);
    site.clock.pass(DAY);
    expect(await watch(site)).toEqual({ going: 0, woken: 0, missing: 0 });
  });

  it('Runs 4: pushes again, ever more slowly, what the queue took in part or not at all', async () => {
    const site = runSite();
    const of = await site.begun();
    site.clock.pass(5 * MINUTE);
    const event = { event: { schema: 1, ...of } as const, delaySeconds: 0 };
    const partly: Pushed = { kind: 'partly', missing: [event] };
    site.queue.answers.push({ kind: 'limited' }, new Error('No queue'), partly);
    const slept: number[] = [];
    expect(await watch(site, slept)).toMatchObject({ woken: 1, missing: 0 });
    expect(site.queue.events).toEqual([event]);
    expect(slept).toEqual([1_000, 2_000, 4_000]);
  });

  it('Runs 4: gives up on a queue that takes nothing, and says so', async () => {
    const site = runSite();
    await site.begun();
    site.clock.pass(5 * MINUTE);
    for (let nth = 0; nth < 5; nth += 1) site.queue.answers.push({ kind: 'limited' });
    expect(await watch(site)).toEqual({ going: 1, woken: 0, missing: 1 });
    site.queue.answers.push({ kind: 'chain-ended' });
    expect(await watch(site)).toMatchObject({ missing: 1 });
    expect(site.queue.pushes()).toBe(6);
    expect(await watch(site)).toMatchObject({ woken: 1 });
  });
});

describe('the daily sweep', () => {
  const keysOf = ({ store }: Site) => [...store.values.keys()].filter((key) => /^run[-/]/.test(key));

  it('deletes a run with all that belongs to it 90 days after its end', async () => {
    const site = runSite();
    const { runId } = await site.ended('ada', [[group([1])], [group([2])]]);
    site.clock.pass(90 * DAY);
    expect(await sweep(site)).toEqual({ deleted: 0, shortened: 0, left: 0 });
    site.clock.pass(1);
    expect(keysOf(site).some((key) => key.includes(runId))).toBe(true);
    expect(await sweep(site)).toEqual({ deleted: 1, shortened: 0, left: 0 });
    expect(keysOf(site)).toEqual([]);
    expect(await site.ask('ada', 'run.current', { projectId: PROJECT })).toMatchObject({ run: null });
    expect(await site.begun()).toBeDefined();
  });

  it('leaves a run that is not over, however old', async () => {
    const site = runSite();
    await site.begun();
    const before = new Map(site.store.values);
    site.clock.pass(400 * DAY);
    expect(await sweep(site)).toEqual({ deleted: 0, shortened: 0, left: 0 });
    expect(site.store.values).toEqual(before);
  });

  it('deletes what was never handed over in full after a day', async () => {
    const site = runSite();
    const payload = { projectId: PROJECT, attempt: 'attempta', run: { ...NEW_RUN, portions: 2 } };
    const { runId } = (await site.ask('ada', 'run.start', payload)) as { runId: string };
    await site.ask('ada', 'run.add-portion', { projectId: PROJECT, runId, index: 0, groups: [group([1])] });
    site.clock.pass(DAY);
    expect(await sweep(site)).toMatchObject({ deleted: 0 });
    site.clock.pass(DAY);
    expect(await sweep(site)).toMatchObject({ deleted: 1 });
    expect(keysOf(site)).toEqual([]);
  });

  it('keeps no more runs of a project than a history holds, the newest of them', async () => {
    const site = runSite();
    const ids: string[] = [];
    for (let nth = 0; nth < RUNS_MOST + 3; nth += 1) {
      ids.unshift((await site.ended('ada', [[group(Array.from({ length: nth + 1 }, (_, id) => id + 1))]])).runId);
      site.clock.pass(MINUTE);
    }
    expect(await sweep(site)).toMatchObject({ deleted: 3 });
    const kept = keysOf(site).filter((key) => key.startsWith('run/'));
    expect(kept.toSorted()).toEqual(
      ids
        .slice(0, RUNS_MOST)
        .map((id) => `run/run:${id}`)
        .toSorted(),
    );
  });

  it('keeps the figures, but not the portions, of runs beyond the size of a history', async () => {
    const site = runSite();
    const ids: string[] = [];
    const portions = 100;
    for (let nth = 0; nth < PORTIONS_KEPT / portions + 1; nth += 1) {
      const groups = Array.from({ length: portions }, (_, index) => [group([1_000 * nth + index + 1])]);
      ids.push((await site.ended(nth % 2 === 0 ? 'ada' : 'bob', groups)).runId);
      site.clock.pass(MINUTE);
    }
    expect(await sweep(site)).toEqual({ deleted: 0, shortened: 1, left: 0 });
    const of = { projectId: PROJECT, runId: ids[0] ?? '' };
    expect(await site.call('ada', 'run.portion', { ...of, index: 0 })).toMatchObject({
      failure: { code: 'not-found' },
    });
    expect(await site.ask('ada', 'run.undo', { ...of, attempt: 'attemptundo', mode: 'labels', ids: null })).toEqual({
      kind: 'too-late',
    });
    expect((await site.ask('ada', 'run.list', { projectId: PROJECT, before: null })).runs).toHaveLength(6);
    expect(await sweep(site)).toEqual({ deleted: 0, shortened: 0, left: 0 });
  });

  it('that is broken off anywhere is completed by the next one', async () => {
    for (let at = 0; at < 5; at += 1) {
      let writes = -Infinity;
      const site = runSite();
      await site.ended('ada', [[group([1])], [group([2])]]);
      site.clock.pass(91 * DAY);
      writes = 0;
      const breaking = {
        ...site.store,
        transact: (given: Parameters<typeof site.store.transact>[0]) =>
          writes++ === at ? Promise.reject(new Error('Ended')) : site.store.transact(given),
      };
      await sweepRuns({ store: breaking, now: site.clock.now, timeLeft: () => 55_000 }).catch(() => undefined);
      await sweep(site);
      expect(keysOf(site)).toEqual([]);
    }
  });

  it('stops with a fifth of its time left', async () => {
    const site = runSite();
    await site.ended();
    site.clock.pass(91 * DAY);
    let asked = 0;
    expect(await sweep(site, () => (asked++ === 0 ? 55_000 : 10_000))).toEqual({ deleted: 0, shortened: 0, left: 1 });
  });
});
