import { expect, test } from '@jest/globals';
import type { RunView } from '#contract';

import type { CallFunction, PagePorts } from '../../../../static/backlog/page-ports';
import { createRunner } from '../../../../static/backlog/runs/create-runner';
import type { RunsEvent } from '../../../../static/backlog/runs/runs-state';
import type { HeldRun } from '../../../../static/backlog/runs/tab-memory';
import { runView } from '../run-builders';

/** A page that is opened while that run is going; gives the calls that it makes until it takes the run, or looks on. */
async function opened(run: RunView, kept?: HeldRun): Promise<readonly [string, unknown][]> {
  const asked: [string, unknown][] = [];
  let rest: () => void = () => undefined;
  const rested = new Promise<void>((resolve) => (rest = resolve));
  const call = ((name: string, payload: unknown) => {
    asked.push([name, payload]);
    if (name === 'run.current') return Promise.resolve({ ok: true, value: { run, unattended: 'allowed' } });
    rest();
    return new Promise(() => undefined);
  }) as CallFunction;
  const ports: PagePorts = {
    request: () => new Promise(() => undefined),
    now: () => 0,
    random: () => 0,
    sleep: () => {
      rest();
      return new Promise(() => undefined);
    },
    slices: { now: () => 0, breathe: () => Promise.resolve() },
    call,
    newName: () => 'newname1',
    tabMemory: { keep: () => undefined, take: () => kept },
  };
  createRunner({ ports, projectId: '10000', accountId: 'me', isSeen: () => true, tell: () => undefined }).open();
  await rested;
  return asked;
}

const going = runView({ status: 'running' }, { keeping: 'tab' });
const taken = (asked: readonly [string, unknown][]) => asked.find(([name]) => name === 'run.take')?.[1];

test('a page that is loaded again goes on with the run that it held, under the same name', async () => {
  expect(taken(await opened(going, { runId: 'run1', holder: 'oldname1' }))).toMatchObject({ holder: 'oldname1' });
});

test('a second tab only looks on', async () => {
  expect(taken(await opened(going))).toBeUndefined();
  expect(taken(await opened(going, { runId: 'another', holder: 'oldname1' }))).toBeUndefined();
});

test('a run that needs its starter’s tab is gone on with, but not by somebody else', async () => {
  const needsTab = runView({ status: 'running' }, { keeping: 'needs-tab' });
  expect(taken(await opened(needsTab))).toMatchObject({ holder: 'newname1' });
  // One that is to be cancelled is ended there.
  expect(taken(await opened({ ...needsTab, command: 'cancel' }))).toMatchObject({ holder: 'newname1' });
  const theirs = { ...needsTab, header: { ...needsTab.header, approvedBy: 'somebody' } };
  expect(taken(await opened(theirs))).toBeUndefined();
});

test('a run that is paused is left alone', async () => {
  expect(taken(await opened({ ...going, command: 'pause' }, { runId: 'run1', holder: 'oldname1' }))).toBeUndefined();
});

/** A page on which somebody comes and goes; the functions answer as told, and time passes only while it sleeps. */
function visited(first: RunView | null) {
  const told: RunsEvent[] = [];
  let run = first;
  let isDown = false;
  let time = 0;
  let looks = 0;
  const sleepers: (() => void)[] = [];
  const call = ((name: string) => {
    if (name !== 'run.current') return new Promise(() => undefined);
    looks += 1;
    if (isDown) return Promise.resolve({ ok: false, failure: { code: 'connection-lost' } });
    return Promise.resolve({ ok: true, value: { run, unattended: 'allowed' } });
  }) as CallFunction;
  const ports: PagePorts = {
    request: () => new Promise(() => undefined),
    now: () => time,
    random: () => 0,
    sleep: (milliseconds) =>
      new Promise((resolve) => {
        sleepers.push(() => {
          time += milliseconds;
          resolve();
        });
      }),
    slices: { now: () => 0, breathe: () => Promise.resolve() },
    call,
    newName: () => 'newname1',
    tabMemory: { keep: () => undefined, take: () => undefined },
  };
  const tell = (event: RunsEvent) => void told.push(event);
  const runner = createRunner({ ports, projectId: '10000', accountId: 'me', isSeen: () => true, tell });
  const settled = () => new Promise((resolve) => void setImmediate(resolve));
  return {
    runner,
    settled,
    looks: () => looks,
    failures: () => told.filter(({ kind }) => kind === 'failed'),
    seen: () => told.findLast(({ kind }) => kind === 'seen'),
    answer: (next: RunView | null | 'nothing') => {
      isDown = next === 'nothing';
      if (next !== 'nothing') run = next;
    },
    pass: (milliseconds: number) => void (time += milliseconds),
    /** Lets it sleep so often. */
    sleep: async (times: number) => {
      for (let nth = 0; nth < times; nth += 1) {
        sleepers.shift()?.();
        await settled();
      }
    },
  };
}

test('who comes back to the tab is told of runs that others began, looked for once a minute at most', async () => {
  const { runner, settled, looks, pass, answer, seen } = visited(null);
  runner.open();
  await settled();
  pass(59_000);
  runner.lookAgain();
  await settled();
  expect(looks()).toBe(1);
  answer(going);
  pass(1_000);
  runner.lookAgain();
  await settled();
  expect(looks()).toBe(2);
  expect(seen()).toMatchObject({ run: { command: 'go' } });
});

test('a look that nobody asked for fails in silence; the first one does not', async () => {
  const { runner, settled, sleep, looks, pass, answer, failures } = visited(null);
  runner.open();
  await settled();
  answer('nothing');
  pass(60_000);
  runner.lookAgain();
  await settled();
  await sleep(3);
  expect(looks()).toBe(5);
  expect(failures()).toEqual([]);
  const offline = visited(null);
  offline.answer('nothing');
  offline.runner.open();
  await offline.settled();
  await offline.sleep(3);
  expect(offline.failures()).toHaveLength(1);
  // To try again is to look again: there is no run to go on with.
  offline.answer(null);
  offline.runner.goOnHere();
  await offline.settled();
  expect(offline.seen()).toMatchObject({ run: null });
});

test('a run that is followed is followed again once the connection is back', async () => {
  const theirs = { ...going, header: { ...going.header, approvedBy: 'somebody' } };
  const { runner, settled, sleep, answer, failures, seen } = visited(theirs);
  runner.open();
  await settled();
  answer('nothing');
  // The pause between two looks, those between the tries of a call, and a long one.
  await sleep(1 + 3);
  expect(failures()).toEqual([]);
  answer({ ...theirs, state: { ...theirs.state, done: 2 } });
  await sleep(1);
  expect(seen()).toMatchObject({ run: { state: { done: 2 } } });
});
