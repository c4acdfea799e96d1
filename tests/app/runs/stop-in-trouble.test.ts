import { describe, expect, it } from '@jest/globals';

import { runSite, state } from './set-up';

/** A run that somebody's tab holds when Jira gets into trouble. */
async function troubledRun(status: number) {
  const site = runSite();
  const of = await site.begun();
  await site.ask('ada', 'run.take', { ...of, holder: 'firsttab' });
  site.breakJira(status);
  return { ...site, of };
}

describe.each([500, 503, 429])('Runs 9: while Jira answers %d', (status) => {
  it.each(['pause', 'cancel'] as const)('who started the run may %s it', async (command) => {
    const { ask, of, breakJira } = await troubledRun(status);
    expect(await ask('ada', 'run.command', { ...of, command })).toMatchObject({ run: { command } });
    breakJira(undefined);
    expect(await ask('ada', 'run.take', { ...of, holder: 'firsttab' })).toMatchObject({ kind: 'taken', command });
  });

  it('their tab can write it down, and let go of it', async () => {
    const { ask, of } = await troubledRun(status);
    const paused = state({ status: 'paused' });
    const held = { ...of, holder: 'firsttab', state: paused };
    expect(await ask('ada', 'run.checkpoint', { ...held, step: 1, changed: null })).toMatchObject({ kind: 'kept' });
    expect(await ask('ada', 'run.release', { ...held, step: 2 })).toEqual({ kind: 'released' });
  });

  it.each(['bob', 'root', 'outsider', undefined])('nobody else may: %s', async (accountId) => {
    const { call, of, store } = await troubledRun(status);
    const before = new Map(store.values);
    const held = { ...of, holder: 'firsttab', step: 1, state: state({ status: 'cancelled' }) };
    expect(await call(accountId, 'run.command', { ...of, command: 'cancel' })).toMatchObject({ ok: false });
    expect(await call(accountId, 'run.checkpoint', { ...held, changed: null })).toMatchObject({ ok: false });
    expect(await call(accountId, 'run.release', held)).toMatchObject({ ok: false });
    expect(store.values).toEqual(before);
  });

  it('and what is more than stopping is refused', async () => {
    const { call, of } = await troubledRun(status);
    await call('ada', 'run.command', { ...of, command: 'pause' });
    expect(await call('ada', 'run.command', { ...of, command: 'go' })).toMatchObject({ ok: false });
    expect(await call('ada', 'run.take', { ...of, holder: 'secondtab' })).toMatchObject({ ok: false });
    expect(await call('ada', 'run.portion', { ...of, index: 0 })).toMatchObject({ ok: false });
  });
});
