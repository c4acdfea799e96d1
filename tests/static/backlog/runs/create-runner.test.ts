import { expect, test } from '@jest/globals';
import type { RunView } from '#contract';

import type { CallFunction, PagePorts } from '../../../../static/backlog/page-ports';
import { createRunner } from '../../../../static/backlog/runs/create-runner';
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
