import { DEFAULT_LABELS } from '#issue';
import type { ApprovedIssue, RunHeader, RunMode } from '#run';
import { readRun, readSlot } from '#storage';

import { callAgain, FunctionFailed } from '../../static/backlog/runs/call-again';
import { handOverRun } from '../../static/backlog/runs/hand-over-run';
import type { CallRun, Functions } from './functions';
import { PROJECT } from './sim-site';
import type { World } from './world';

/** How long a person waits until they try again what did not get through. */
const AGAIN_MS = 60_000;

interface PagePorts {
  readonly call: CallRun;
  readonly sleep: (milliseconds: number) => Promise<void>;
}
type Tried = (ports: PagePorts, signal: AbortSignal) => Promise<{ readonly kind: string; readonly runId?: string }>;

/** Hands an approved list over as a page does, with the rules that are published now. @returns the id of the run */
export function approve(
  world: World,
  functions: Functions,
  mode: RunMode,
  issues: readonly ApprovedIssue[],
): Promise<string | undefined> {
  const { clock, newName, rules } = world;
  const scannedAt = new Date(clock.now()).toISOString();
  const list = { mode, rules, labels: DEFAULT_LABELS, scope: 'all', scannedAt, issues };
  const slices = { now: clock.now, breathe: () => Promise.resolve() };
  return begun(world, functions, (ports, signal) =>
    handOverRun({ ...ports, newName, slices }, PROJECT, list, signal, () => undefined),
  );
}

/** Takes a run back, or tries again what it failed to write. @returns the id of the run that does so */
export function follow(
  world: World,
  functions: Functions,
  name: 'run.undo' | 'run.retry',
  { id: runId, mode }: Pick<RunHeader, 'id' | 'mode'>,
): Promise<string | undefined> {
  return begun(world, functions, (ports, signal) => {
    const payload = { projectId: PROJECT, runId, attempt: world.newName(), mode };
    return name === 'run.undo'
      ? callAgain(ports, name, { ...payload, ids: null }, signal)
      : callAgain(ports, name, payload, signal);
  });
}

/** Tries from one page after another, as a person would, until the run is begun, or there is nothing to begin. */
async function begun(world: World, functions: Functions, attempt: Tried): Promise<string | undefined> {
  const { clock, site, store, trace } = world;
  const before = await readSlot(store, PROJECT);
  while (!world.isLate()) {
    const page = world.newHolder('tab');
    const life = new AbortController();
    const sleep = (milliseconds: number): Promise<void> => page.step(() => clock.sleep(milliseconds));
    const trying = attempt({ call: functions.callAs(page, site.approver), sleep }, life.signal);
    const tried = await Promise.race([trying.catch(kindOf), page.ended]);
    life.abort();
    page.end();
    trace(`${page.name}: ${tried?.kind ?? 'closed'}`);
    if (tried !== undefined && ENDS.has(tried.kind)) return undefined;
    // An answer may have been lost.
    const runId = await readSlot(store, PROJECT);
    if (runId !== undefined && runId !== before && (await readRun(store, runId))?.isBegun === true) return runId;
    await clock.sleep(AGAIN_MS);
  }
  return undefined;
}

function kindOf(error: unknown): { readonly kind: string } {
  if (error instanceof FunctionFailed) return { kind: error.failure.code };
  throw error;
}

const ENDS: ReadonlySet<string> = new Set(['nothing', 'too-late', 'forbidden']);
