import { describe, expect, it } from '@jest/globals';
import { newRunState } from '#run';

import type { CallFunction } from '../../../../../static/backlog/page-ports';
import { createTabKeeper } from '../../../../../static/backlog/runs/runner/tab-keeper';
import { runHeader } from '../../run-builders';

/** Answers in the order given, and keeps what was asked. */
function keeperWith(...answers: readonly unknown[]) {
  const asked: [string, unknown][] = [];
  const slept: number[] = [];
  let next = 0;
  const call = ((name: string, payload: unknown) => {
    asked.push([name, payload]);
    return Promise.resolve(answers[next++]);
  }) as CallFunction;
  const keeper = createTabKeeper({
    ports: { call, sleep: (milliseconds) => Promise.resolve(void slept.push(milliseconds)) },
    of: { projectId: '10000', runId: 'run1' },
    holder: 'holder12',
    signal: new AbortController().signal,
    onKept: () => undefined,
  });
  return { keeper, asked, slept };
}

const state = newRunState();
const taken = { ok: true, value: { kind: 'taken', step: 4, header: runHeader(), state, command: 'go' } };
const kept = { ok: true, value: { kind: 'kept', step: 5, command: 'pause' } };

describe('a tab that keeps a run', () => {
  it('sends a checkpoint whose answer was lost again just as it was', async () => {
    const { keeper, asked } = keeperWith(taken, { ok: false, failure: { code: 'connection-lost' } }, kept);
    await keeper.take();
    expect(await keeper.checkpoint(state)).toMatchObject({ kind: 'kept', command: 'pause' });
    expect(asked[1]).toEqual(asked[2]);
    expect(asked[1]?.[1]).toMatchObject({ step: 4, holder: 'holder12', changed: null });
  });

  it('Jira 13: asks a function again only when the time is over that Jira told it', async () => {
    const { keeper, slept } = keeperWith({ ok: false, failure: { code: 'rate-limited', retryAfter: 7 } }, taken);
    await keeper.take();
    expect(slept).toEqual([7_000]);
  });

  it('lets go of the run as it was last written down, when the page is closed', async () => {
    const { keeper, asked } = keeperWith(taken, kept, undefined);
    await keeper.take();
    await keeper.checkpoint({ ...state, done: 1 });
    keeper.letGo();
    expect(asked[2]).toEqual(['run.release', expect.objectContaining({ step: 5, state: { ...state, done: 1 } })]);
  });

  it('lets the drive hear at once what was said', async () => {
    const { keeper } = keeperWith(taken);
    await keeper.take();
    const heard = keeper.heard?.();
    keeper.tell('pause');
    await heard;
    expect(keeper.said?.()).toBe('pause');
  });

  it('lets go of nothing that another has taken', async () => {
    const { keeper, asked } = keeperWith(taken, { ok: true, value: { kind: 'lost' } });
    await keeper.take();
    await keeper.checkpoint(state);
    keeper.letGo();
    expect(asked).toHaveLength(2);
  });

  it('gives up on a failure that does not pass', async () => {
    const { keeper, asked } = keeperWith({ ok: false, failure: { code: 'forbidden' } });
    await expect(keeper.take()).rejects.toMatchObject({ failure: { code: 'forbidden' } });
    expect(asked).toHaveLength(1);
  });
});
