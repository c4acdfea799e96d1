import type { RunCommand } from '#run';
import { isOver, readRun } from '#storage';

import { callAgain } from '../../static/backlog/runs/call-again';
import type { Functions } from './functions';
import { PROJECT } from './sim-site';
import { openTab, toldToWait, type Tab } from './tab';
import type { World } from './world';

const WATCHDOG_MS = 300_000;
const COMES_BACK_MS = 1_000_000;
/** How long people wait until they say again what did not get through. */
const AGAIN_MS = 60_000;

/** Those who advance a run: pages, functions by way of the queue, and the watchdog. */
export interface Hands {
  /** Somebody says what they want of the run, again until it gets through. */
  readonly say: (command: RunCommand) => void;
  /** An administrator cancels it, again until it is over. */
  readonly end: () => void;
  readonly isGoing: () => Promise<boolean>;
}

/** Lets those begin who advance a run. */
export function goThrough(world: World, functions: Functions, runId: string): Hands {
  const { clock, chance, scenario, site, store } = world;
  const opened = clock.now();
  const tabs: Tab[] = [];
  let wanted: RunCommand = 'go';
  const firstName = world.newName();
  for (const { from, until, says, isReload } of scenario.tabOpens) {
    const open = (): void => {
      const name = isReload === true || tabs.length === 0 ? firstName : world.newName();
      tabs.push(openTab(world, functions, { runId, name, closesAt: opened + until, says }));
    };
    if (from === 0) open();
    else clock.after(from, open);
  }
  const isGoing = async (): Promise<boolean> => {
    const run = await readRun(store, runId);
    return run !== undefined && !isOver(run) && !world.isLate();
  };
  const watch = async (): Promise<void> => {
    if (!(await isGoing())) return;
    functions.watch();
    clock.after(WATCHDOG_MS, watch);
  };
  clock.after(chance.between(0, WATCHDOG_MS), watch);
  // Where nobody else can go on with it, its person comes back for it.
  const comeBack = async (): Promise<void> => {
    if (!(await isGoing())) return;
    const name = world.newName();
    if (!tabs.some((tab) => tab.isOpen())) {
      tabs.push(openTab(world, functions, { runId, name, closesAt: Infinity, says: true }));
    }
    clock.after(COMES_BACK_MS, comeBack);
  };
  if (scenario.refusesAbsent) clock.after(COMES_BACK_MS, comeBack);
  clock.after(chance.between(0, WATCHDOG_MS), functions.sweep);

  return { say: (command) => void say(command), end: () => void end(), isGoing };

  async function say(command: RunCommand): Promise<void> {
    // What was cancelled stays so.
    if (wanted === 'cancel') return;
    wanted = command;
    const payload = { projectId: PROJECT, runId, command };
    while (wanted === command && (await isGoing())) {
      const page = world.newHolder('page');
      const ports = { call: functions.callAs(page, site.approver), sleep: clock.sleep };
      const life = new AbortController();
      const saying = callAgain(ports, 'run.command', payload, life.signal).catch(toldToWait);
      const said = await Promise.race([saying, page.ended]);
      life.abort();
      if (typeof said === 'object') {
        if (scenario.saysInTab) for (const tab of tabs) tab.tell(said.run.command);
        return;
      }
      await clock.sleep(Math.max(AGAIN_MS, said ?? 0));
    }
  }

  async function end(): Promise<void> {
    while (await isGoing()) {
      const page = world.newHolder('page');
      const ports = { call: functions.callAs(page, site.admin), sleep: clock.sleep };
      const life = new AbortController();
      const payload = { projectId: PROJECT, runId, command: 'cancel' } as const;
      await Promise.race([callAgain(ports, 'run.command', payload, life.signal).catch(toldToWait), page.ended]);
      life.abort();
      await clock.sleep(AGAIN_MS);
    }
  }
}
