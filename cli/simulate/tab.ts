import type { RunCommand } from '#run';
import { driveRun } from '#run-driver';
import { isOver, readRun } from '#storage';

import { FunctionFailed } from '../../static/backlog/runs/call-again';
import { createTabKeeper, type TabKeeper } from '../../static/backlog/runs/runner/tab-keeper';
import { watchedPorts } from '../../static/backlog/runs/runner/watched-ports';
import type { Functions } from './functions';
import { PROJECT } from './sim-site';
import { networkOf } from './troubles';
import type { World } from './world';

/** How long a page waits before it looks at its run again. */
const LOOK_MS = 30_000;
const AFTER_FAILURE_MS = 10_000;
const LEAST_MS = 5_000;

/** A page that advances a run while it is open. */
export interface Tab {
  /** Somebody says in it what they want of the run. */
  readonly tell: (command: RunCommand) => void;
  readonly isOpen: () => boolean;
}

interface TabOptions {
  readonly runId: string;
  /** Under which it holds the run at first: after a reload the same as before. */
  readonly name: string;
  /** Never, where it is Infinity. */
  readonly closesAt: number;
  /** Whether it lets go of its run when it is closed: not every browser lets it. */
  readonly says: boolean;
}

/** Opens a page on a run, as the person who approved it: with the keeper that the app's own page has. */
export function openTab(world: World, functions: Functions, { runId, name, closesAt, says }: TabOptions): Tab {
  const { clock, chance, site, store, plant, trace } = world;
  const page = world.newHolder('tab');
  page.isDriver = true;
  const life = new AbortController();
  const asking = { accountId: site.approver, seesHeaders: false };
  const ports = {
    call: functions.callAs(page, site.approver),
    request: (plant.request ?? ((same) => same))(networkOf(world, page, asking), world),
    sleep: (milliseconds: number) => page.step(() => clock.sleep(milliseconds)),
    now: clock.now,
  };
  let keeper: TabKeeper | undefined;
  if (Number.isFinite(closesAt)) {
    clock.after(closesAt - clock.now(), () => {
      if (says) keeper?.letGo();
      life.abort();
      page.end();
      trace(`${page.name} is closed`);
    });
  }
  void stayOpen();
  return { tell: (command) => keeper?.tell(command), isOpen: () => !page.isOver };

  async function stayOpen(): Promise<void> {
    for (let holder = name; !page.isOver && !world.isLate(); holder = world.newName()) {
      const run = await readRun(store, runId);
      if (run === undefined || isOver(run)) return;
      // Paused, it is left alone until somebody says otherwise.
      const isLeft = run.command === 'pause' && run.state.status === 'paused';
      await ports.sleep(isLeft ? LOOK_MS : await drive(holder));
    }
  }

  /** @returns after how long it is to be looked at again */
  async function drive(holder: string): Promise<number> {
    const of = { projectId: PROJECT, runId };
    const own = createTabKeeper({ ports, of, holder, signal: life.signal, onKept: () => undefined });
    keeper = own;
    const kept = plant.keeper === undefined ? own : plant.keeper(own, () => readRun(store, runId));
    const hands = watchedPorts(ports, life.signal, () => undefined);
    try {
      const driven = await driveRun({ ...hands, keeper: kept, now: clock.now, random: chance.next });
      trace(`${page.name} ${driven.kind}`);
      if (driven.kind === 'held') return Math.max(LEAST_MS, driven.until - clock.now());
      return driven.kind === 'goes-on' ? Math.max(0, driven.from - clock.now()) : LOOK_MS;
    } catch (error) {
      trace(`${page.name} ended: ${error instanceof Error ? error.message : String(error)}`);
      if (!(error instanceof Error) || !FORESEEN.has(error.name)) world.unforeseen.push(String(error));
      own.letGo();
      return Math.max(AFTER_FAILURE_MS, toldToWait(error));
    } finally {
      keeper = undefined;
    }
  }
}

/** What a page tells its person. */
const FORESEEN: ReadonlySet<string> = new Set(['FunctionFailed', 'JiraError', 'AbortError', 'ConnectionLost']);

/** How long somebody waits who is told by a page that a function did not get through, in milliseconds. */
export const toldToWait = (error: unknown): number =>
  error instanceof FunctionFailed ? (error.failure.retryAfter ?? 0) * 1_000 : 0;
