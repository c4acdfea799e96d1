import { describe, expect, it } from '@jest/globals';

import { group, MINUTE, NEW_RUN, PROJECT, runSite, SECOND, START, state } from './set-up';

const CURRENT = { projectId: PROJECT };
const LEASE = 90 * SECOND;

describe('holding a run', () => {
  it('Runs 8: is for one at a time: another tab is told until when it is held', async () => {
    const { begun, ask, clock } = runSite();
    const of = await begun();
    expect(await ask('ada', 'run.take', { ...of, holder: 'firsttab' })).toMatchObject({ kind: 'taken', command: 'go' });
    expect(await ask('ada', 'run.take', { ...of, holder: 'secondtab' })).toEqual({
      kind: 'held',
      until: START + LEASE,
    });
    clock.pass(LEASE - 1);
    expect(await ask('ada', 'run.take', { ...of, holder: 'secondtab' })).toMatchObject({ kind: 'held' });
    clock.pass(1);
    expect(await ask('ada', 'run.take', { ...of, holder: 'secondtab' })).toMatchObject({ kind: 'taken', step: 2 });
  });

  it('is gone on with by every checkpoint, and ends with the last', async () => {
    const { begun, ask, clock } = runSite();
    const of = await begun();
    const hold = { ...of, holder: 'firsttab' };
    await ask('ada', 'run.take', hold);
    clock.pass(LEASE - 1);
    await ask('ada', 'run.checkpoint', { ...hold, step: 1, state: state({ done: 1 }), changed: null });
    clock.pass(LEASE - 1);
    expect(await ask('ada', 'run.take', { ...of, holder: 'secondtab' })).toMatchObject({ kind: 'held' });
    const end = state({ status: 'finished', done: 3 });
    await ask('ada', 'run.checkpoint', { ...hold, step: 2, state: end, changed: null });
    expect(await ask('ada', 'run.take', { ...of, holder: 'secondtab' })).toEqual({ kind: 'over', state: end });
    expect(await ask('bob', 'run.current', CURRENT)).toMatchObject({
      run: { keeping: 'over', endedAt: clock.now().toISOString(), undoableUntil: expect.any(String) },
    });
  });

  it('is lost to whoever took over, and a checkpoint that comes then changes nothing', async () => {
    const { begun, ask, clock, store } = runSite();
    const of = await begun();
    await ask('ada', 'run.take', { ...of, holder: 'firsttab' });
    clock.pass(LEASE);
    await ask('ada', 'run.take', { ...of, holder: 'secondtab' });
    const before = new Map(store.values);
    const late = { ...of, holder: 'firsttab', step: 1, state: state({ done: 3 }) };
    const left = [{ why: 'gone' as const, ids: [1] }];
    expect(await ask('ada', 'run.checkpoint', { ...late, changed: { index: 0, left } })).toEqual({ kind: 'lost' });
    expect(await ask('ada', 'run.checkpoint', { ...late, step: 2, changed: null })).toEqual({ kind: 'lost' });
    expect(await ask('ada', 'run.release', late)).toEqual({ kind: 'lost' });
    expect(store.values).toEqual(before);
  });

  it('is not lost by being late, as long as nobody else took over', async () => {
    const { begun, ask, clock } = runSite();
    const of = await begun();
    await ask('ada', 'run.take', { ...of, holder: 'firsttab' });
    clock.pass(10 * LEASE);
    const checkpoint = { ...of, holder: 'firsttab', step: 1, state: state({ done: 1 }), changed: null };
    expect(await ask('ada', 'run.checkpoint', checkpoint)).toMatchObject({ kind: 'kept', step: 2 });
    expect(await ask('ada', 'run.take', { ...of, holder: 'secondtab' })).toMatchObject({ kind: 'held' });
  });

  it('takes a checkpoint again whose answer was lost, and none that comes late (Runs 1)', async () => {
    const { begun, ask } = runSite();
    const of = await begun();
    const hold = { ...of, holder: 'firsttab' };
    await ask('ada', 'run.take', hold);
    const first = { ...hold, step: 1, state: state({ done: 1, left: { gone: 1 } }), changed: null };
    const second = { ...hold, step: 2, state: state({ done: 2 }), changed: null };
    expect(await ask('ada', 'run.checkpoint', first)).toEqual({ kind: 'kept', step: 2, command: 'go' });
    expect(await ask('ada', 'run.checkpoint', first)).toEqual({ kind: 'kept', step: 2, command: 'go' });
    expect(await ask('ada', 'run.checkpoint', second)).toEqual({ kind: 'kept', step: 3, command: 'go' });
    expect(await ask('ada', 'run.checkpoint', first)).toEqual({ kind: 'lost' });
    expect(await ask('ada', 'run.current', CURRENT)).toMatchObject({ run: { state: { done: 2 } } });
  });

  it('is not disturbed by a take of its own that comes twice or late', async () => {
    const { begun, ask } = runSite();
    const of = await begun();
    const hold = { ...of, holder: 'firsttab' };
    await ask('ada', 'run.take', hold);
    await ask('ada', 'run.checkpoint', { ...hold, step: 1, state: state({ done: 1 }), changed: null });
    expect(await ask('ada', 'run.take', hold)).toMatchObject({ kind: 'taken', step: 2, state: { done: 1 } });
    const next = { ...hold, step: 2, state: state({ done: 2 }), changed: null };
    expect(await ask('ada', 'run.checkpoint', next)).toMatchObject({ kind: 'kept', step: 3 });
  });

  it('keeps what was left out together with where the run stands', async () => {
    const { begun, ask } = runSite();
    const of = await begun('ada', [[group([1, 2])], [group([3])]]);
    await ask('ada', 'run.take', { ...of, holder: 'firsttab' });
    const left = [{ why: 'person-decided' as const, ids: [3] }];
    const checkpoint = { ...of, holder: 'firsttab', step: 1, state: state({ done: 3, left: { 'person-decided': 1 } }) };
    await ask('ada', 'run.checkpoint', { ...checkpoint, changed: { index: 1, left } });
    expect(await ask('ada', 'run.portion', { ...of, index: 0 })).toMatchObject({ portion: { left: [] } });
    expect(await ask('ada', 'run.portion', { ...of, index: 1 })).toMatchObject({ portion: { left } });
  });
});

describe('letting go of a run', () => {
  const held = async () => {
    const site = runSite();
    const of = await site.begun();
    await site.ask('ada', 'run.take', { ...of, holder: 'firsttab' });
    return { ...site, of };
  };

  it('lets a function go on at once', async () => {
    const { ask, queue, of } = await held();
    const release = { ...of, holder: 'firsttab', step: 1, state: state({ done: 1 }) };
    expect(await ask('ada', 'run.release', release)).toEqual({ kind: 'released' });
    expect(queue.events).toEqual([{ event: { schema: 1, ...of }, delaySeconds: 0 }]);
    expect(await ask('ada', 'run.current', CURRENT)).toMatchObject({ run: { keeping: 'waiting', state: { done: 1 } } });
    expect(await ask('ada', 'run.take', { ...of, holder: 'secondtab' })).toMatchObject({ kind: 'taken' });
  });

  it('that waits delays the function, and leaves what no delay reaches to the watchdog', async () => {
    const { ask, queue, of, clock } = await held();
    const release = { ...of, holder: 'firsttab', step: 1, state: state({ waitsUntil: START + 899_500 }) };
    await ask('ada', 'run.release', release);
    expect(queue.events).toEqual([{ event: { schema: 1, ...of }, delaySeconds: 900 }]);
    await ask('ada', 'run.take', { ...of, holder: 'secondtab' });
    const longer = state({ waitsUntil: START + 30 * MINUTE });
    await ask('ada', 'run.release', { ...of, holder: 'secondtab', step: 3, state: longer });
    expect(queue.events).toHaveLength(1);
    clock.pass(30 * MINUTE);
    expect(await ask('ada', 'run.current', CURRENT)).toMatchObject({ run: { keeping: 'waiting' } });
    clock.pass(2 * MINUTE);
    expect(await ask('ada', 'run.current', CURRENT)).toMatchObject({ run: { keeping: 'stalled' } });
  });

  it('sent again after a lost answer is one letting go, and takes nothing from who has taken it since', async () => {
    const { ask, of, store } = await held();
    const release = { ...of, holder: 'firsttab', step: 1, state: state({ done: 1 }) };
    await ask('ada', 'run.release', release);
    expect(await ask('ada', 'run.release', release)).toEqual({ kind: 'released' });
    await ask('ada', 'run.take', { ...of, holder: 'secondtab' });
    const before = new Map(store.values);
    expect(await ask('ada', 'run.release', release)).toEqual({ kind: 'lost' });
    expect(store.values).toEqual(before);
  });

  it.each([
    ['is over', 'finished'],
    ['is paused', 'paused'],
  ] as const)('wakes nobody for a run that %s', async (_name, status) => {
    const { ask, queue, of } = await held();
    if (status === 'paused') await ask('ada', 'run.command', { ...of, command: 'pause' });
    await ask('ada', 'run.release', { ...of, holder: 'firsttab', step: 1, state: state({ status }) });
    expect(queue.events).toEqual([]);
  });

  it.each([
    ['limited', { kind: 'limited' as const }],
    ['broken', new Error('No queue')],
  ])('succeeds although the queue is %s (Runs 4): the watchdog finds the run', async (_name, answer) => {
    const { ask, queue, of } = await held();
    queue.answers.push(answer);
    const release = { ...of, holder: 'firsttab', step: 1, state: state() };
    expect(await ask('ada', 'run.release', release)).toEqual({ kind: 'released' });
    expect(queue.events).toEqual([]);
  });
});

describe('Runs 9: pausing, resuming and cancelling', () => {
  it.each(['pause', 'cancel'] as const)('%s reaches whoever holds the run at the next checkpoint', async (command) => {
    const { begun, ask, queue } = runSite();
    const of = await begun();
    const hold = { ...of, holder: 'firsttab' };
    await ask('ada', 'run.take', hold);
    queue.events.splice(0);
    await ask('root', 'run.command', { ...of, command });
    const kept = await ask('ada', 'run.checkpoint', { ...hold, step: 1, state: state({ done: 1 }), changed: null });
    expect(kept).toEqual({ kind: 'kept', step: 2, command });
    expect(queue.events).toEqual([]);
  });

  it('wakes a function where nobody holds the run', async () => {
    const { begun, ask, queue, clock } = runSite();
    const of = await begun();
    await ask('ada', 'run.take', { ...of, holder: 'firsttab' });
    clock.pass(LEASE);
    queue.events.splice(0);
    await ask('ada', 'run.command', { ...of, command: 'cancel' });
    expect(queue.events).toEqual([{ event: { schema: 1, ...of }, delaySeconds: 0 }]);
  });

  it('a paused run is looked after by nobody, and resumed is left to the tab for a while', async () => {
    const { begun, ask, queue, clock } = runSite();
    const of = await begun();
    const hold = { ...of, holder: 'firsttab' };
    await ask('ada', 'run.take', hold);
    await ask('ada', 'run.command', { ...of, command: 'pause' });
    const paused = state({ status: 'paused', done: 1 });
    await ask('ada', 'run.release', { ...hold, step: 1, state: paused });
    clock.pass(60 * MINUTE);
    expect(await ask('ada', 'run.current', CURRENT)).toMatchObject({ run: { keeping: 'paused' } });
    expect(await ask('ada', 'run.command', { ...of, command: 'go' })).toMatchObject({ run: { keeping: 'waiting' } });
    expect(queue.events).toEqual([{ event: { schema: 1, ...of }, delaySeconds: 30 }]);
    expect(await ask('ada', 'run.take', hold)).toMatchObject({ kind: 'taken', command: 'go', state: { done: 1 } });
  });

  it('a cancelled run cannot be resumed', async () => {
    const { begun, ask } = runSite();
    const of = await begun();
    await ask('ada', 'run.command', { ...of, command: 'cancel' });
    await ask('ada', 'run.command', { ...of, command: 'go' });
    expect(await ask('ada', 'run.take', { ...of, holder: 'firsttab' })).toMatchObject({ command: 'cancel' });
  });

  it('cancelling what was not handed over in full ends it at once', async () => {
    const { ask } = runSite();
    const run = {
      mode: 'labels',
      rules: { version: 0, hash: '' },
      labels: NEW_RUN.labels,
      scope: '',
      issues: 2,
      portions: 1,
    } as const;
    const scannedAt = '2026-11-02T08:00:00.000Z';
    const payload = { projectId: PROJECT, attempt: 'attempta', run: { ...run, scannedAt } };
    const { runId } = (await ask('ada', 'run.start', payload)) as { runId: string };
    expect(await ask('ada', 'run.command', { projectId: PROJECT, runId, command: 'cancel' })).toMatchObject({
      run: { keeping: 'over', state: { status: 'cancelled', left: { cancelled: 2 } }, undoableUntil: null },
    });
    expect(await ask('bob', 'run.start', { ...payload, attempt: 'attemptb' })).toMatchObject({ kind: 'started' });
  });

  it('of a run that is over changes nothing', async () => {
    const { ended, ask, store } = runSite();
    const of = await ended();
    const before = new Map(store.values);
    for (const command of ['go', 'pause', 'cancel'] as const) await ask('ada', 'run.command', { ...of, command });
    expect(store.values).toEqual(before);
  });
});
