import { expect, test } from '@jest/globals';
import type { RunView } from '#contract';

import type { CallFunction, PagePorts } from '../../../../../static/backlog/page-ports';
import { createRunner } from '../../../../../static/backlog/runs/runner/create-runner';
import type { ApprovedList } from '../../../../../static/backlog/runs/hand-over-run';
import type { RunsEvent } from '../../../../../static/backlog/runs/runs-state';
import type { HeldRun } from '../../../../../static/backlog/runs/tab-memory';
import { NO_MEMORY, runView } from '../../run-builders';

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
    tabMemory: { ...NO_MEMORY, take: () => kept },
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
function visited(first: RunView | null, tabMemory = NO_MEMORY) {
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
    tabMemory,
  };
  const tell = (event: RunsEvent) => void told.push(event);
  const runner = createRunner({ ports, projectId: '10000', accountId: 'me', isSeen: () => true, tell });
  const settled = () => new Promise((resolve) => void setImmediate(resolve));
  return {
    runner,
    settled,
    looks: () => looks,
    kinds: () => told.map(({ kind }) => kind),
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

test('a result that was closed is not told again after a reload', async () => {
  const closed: string[] = [];
  const memory = {
    ...NO_MEMORY,
    close: (runId: string) => void closed.push(runId),
    isClosed: (runId: string) => closed.includes(runId),
  };
  const ended = runView({ status: 'finished' }, { endedAt: new Date(0).toISOString() });
  const before = visited(ended, memory);
  before.runner.open();
  await before.settled();
  expect(before.kinds()).toContain('ended');
  before.runner.dismiss();
  expect(before.kinds().at(-1)).toBe('dismissed');
  const after = visited(ended, memory);
  after.runner.open();
  await after.settled();
  expect(after.kinds()).toContain('dismissed');
  expect(after.kinds()).not.toContain('ended');
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

/** A page that hands lists over; a function of that name gives no answer, or another than usual. */
function handing(answers: Readonly<Record<string, () => Promise<unknown>>>, kept?: HeldRun) {
  const asked: string[] = [];
  const told: RunsEvent[] = [];
  const memory: HeldRun[] = [];
  const preparing = runView({}, { keeping: 'preparing' });
  const ended = { ...runView({ status: 'cancelled' }), command: 'cancel', keeping: 'over' } as const;
  const usual: Record<string, () => unknown> = {
    'run.current': () => ({ run: kept === undefined ? null : preparing, unattended: 'allowed' }),
    'run.start': () => ({ kind: 'started', runId: 'run1' }),
    'run.command': () => ({ run: ended }),
  };
  const call = ((name: string, payload: { readonly command?: string }) => {
    asked.push(payload.command === undefined ? name : `${name} ${payload.command}`);
    return answers[name]?.() ?? Promise.resolve({ ok: true, value: usual[name]?.() ?? { kind: 'added' } });
  }) as CallFunction;
  const ports: PagePorts = {
    request: () => new Promise(() => undefined),
    now: () => 0,
    random: () => 0,
    sleep: () => new Promise(() => undefined),
    slices: { now: () => 0, breathe: () => Promise.resolve() },
    call,
    newName: () => 'newname1',
    tabMemory: { ...NO_MEMORY, keep: (held) => void memory.push(held), take: () => kept },
  };
  const tell = (event: RunsEvent) => void told.push(event);
  const runner = createRunner({ ports, projectId: '10000', accountId: 'me', isSeen: () => true, tell });
  const settled = () => new Promise((resolve) => void setTimeout(resolve, 5));
  return { runner, asked, told, memory, settled };
}

const LIST: ApprovedList = {
  mode: 'labels',
  rules: { version: 3, hash: 'hash' },
  labels: { backlog: 'product-backlog', plan: 'project-plan' },
  scope: 'Open issues of the project',
  scannedAt: '2026-01-01T00:00:00.000Z',
  issues: [{ id: 1, place: 'plan', band: 'high', choice: 'suggested', tag: undefined, labels: [] }],
};

test('a tab that is closed while it hands a run over ends what is left of it when it is back', async () => {
  const { runner, memory, settled } = handing({ 'run.add-portion': () => new Promise(() => undefined) });
  runner.begin(LIST);
  await settled();
  runner.leave();
  expect(memory).toEqual([{ runId: 'run1', holder: 'newname1' }]);

  const back = handing({}, memory[0]);
  back.runner.open();
  await back.settled();
  expect(back.asked).toEqual(['run.current', 'run.command cancel']);
  expect(back.told.at(-1)).toEqual({ kind: 'ended', runId: 'run1', portions: undefined });
});

test('another tab leaves a run alone that is handed over', async () => {
  const other = handing(
    { 'run.command': () => new Promise(() => undefined) },
    { runId: 'another', holder: 'oldname1' },
  );
  other.runner.open();
  await other.settled();
  expect(other.asked).not.toContain('run.command cancel');
  other.runner.leave();
});

test('a list that could not be handed over is handed over anew, after what is left of it was ended', async () => {
  const answers = [{ ok: false, failure: { code: 'forbidden' } }];
  const { runner, asked, told, settled } = handing({
    'run.add-portion': () => Promise.resolve(answers.pop() ?? { ok: true, value: { kind: 'added' } }),
    'run.begin': () => new Promise(() => undefined),
  });
  runner.begin(LIST);
  await settled();
  expect(told.at(-1)).toMatchObject({ kind: 'failed' });
  runner.tryAgain();
  await settled();
  const once = ['run.start', 'run.add-portion'];
  expect(asked).toEqual([...once, 'run.command cancel', ...once, 'run.begin']);
});
