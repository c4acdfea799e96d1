import type { Failure, RunView, Unattended } from '#contract';
import type { RunCommand } from '#run';

import { failureFrom } from '../../ui/failure-words';
import { loadPart } from '../../ui/load-part';
import { callAgain, FunctionFailed } from './call-again';
import { handOverRun, type ApprovedList } from './hand-over-run';
import { readPortions } from './read-portions';
import type { Begun, Runner, RunnerOptions } from './runner';
import { isOver, wasBegun } from './runs-state';
import { createTabKeeper, type TabKeeper } from './tab-keeper';
import type { HeldRun } from './tab-memory';
import { watchedPorts } from './watched-ports';

/** How often a run is looked at that somebody else advances. */
const LOOK_MS = 4_000;
/** After how long who comes back to the tab is told what others have begun. */
const LOOK_AGAIN_MS = 60_000;
/** After how long it is looked again when a look has failed. */
const AFTER_FAILURE_MS = 20_000;
/** When it is asked, in a first run, whether the site lets runs go on without their tab: a function is finding out. */
const ASK_AFTER_MS = [5_000, 20_000] as const;
/** How often a run that seems lost is taken again. */
const MOST_LOSSES = 2;
/** A result is told to who comes back, for so long after the end. */
const TOLD_MS = 3_600_000;

/** Runs of one project, as the person who looks. What happens is told, never thrown. */
export function createRunner({ ports, projectId, accountId, isSeen, tell }: RunnerOptions): Runner {
  let life = new AbortController();
  let current: RunView | null | undefined;
  let unattended: Unattended = 'unknown';
  let keeper: TabKeeper | undefined;
  /** The run that this tab advances. */
  let held: HeldRun | undefined;
  /** The one that it advanced before the page was loaded again. */
  let remembered: HeldRun | undefined;
  /** The run that this tab is handing over, or has not handed over to the end. */
  let unbegun: string | undefined;
  /** What has failed last, once more; undefined: only looking and advancing have. */
  let again: (() => void) | undefined;
  let isFollowing = false;
  let lookedAt = -Infinity;
  /** The run whose end was told. */
  let told: string | undefined;

  const failed = (error: unknown, { signal }: AbortController, onceMore?: () => void): void => {
    if (signal.aborted) return;
    again = onceMore;
    tell({ kind: 'failed', failure: failureOf(error) });
  };
  const isDriving = () => held !== undefined;
  const isMine = (run: RunView): boolean => run.header.approvedBy === accountId;

  function see(run: RunView | null): void {
    current = run;
    tell({ kind: 'seen', run });
  }

  function learn(known: Unattended): void {
    if (known === unattended) return;
    unattended = known;
    tell({ kind: 'unattended', unattended });
  }

  /** Learns during the first run of a site what closing the tab would mean. */
  async function findOut(runId: string, { signal }: AbortController): Promise<void> {
    for (const milliseconds of ASK_AFTER_MS) {
      await ports.sleep(milliseconds, signal);
      if (unattended !== 'unknown' || held?.runId !== runId) return;
      const answer = await ports.call('run.current', { projectId });
      if (answer.ok && !signal.aborted) learn(answer.value.unattended);
    }
  }

  async function look(mine: AbortController): Promise<RunView | null> {
    lookedAt = ports.now();
    const { run, unattended: known } = await callAgain(ports, 'run.current', { projectId }, mine.signal);
    if (mine.signal.aborted) return null;
    const before = current;
    learn(known);
    see(run);
    if (run !== null && isOver(run) && told !== run.header.id) {
      const isNews = before !== undefined || (isMine(run) && ports.now() - Date.parse(run.endedAt ?? '') < TOLD_MS);
      told = run.header.id;
      if (isNews) await readOut(run, mine);
      else tell({ kind: 'dismissed' });
    }
    return run;
  }

  /** Ends what was not handed over to the end: it would keep others waiting. Nothing of it was written. */
  async function endUnbegun(runId: string, mine: AbortController): Promise<void> {
    const { run } = await callAgain(ports, 'run.command', { projectId, runId, command: 'cancel' }, mine.signal);
    if (mine.signal.aborted) return;
    unbegun = undefined;
    see(run);
    told = runId;
    tell({ kind: 'ended', runId, portions: undefined });
  }

  /** Reads what a run did, where this person may. */
  async function readOut(run: RunView, mine: AbortController): Promise<void> {
    const { id: runId } = run.header;
    try {
      const portions = wasBegun(run) ? await readPortions(ports, run.header, mine.signal) : [];
      tell({ kind: 'ended', runId, portions });
    } catch {
      if (!mine.signal.aborted) tell({ kind: 'ended', runId, portions: undefined });
    }
  }

  /** Looks where nobody asked for it: but for the first time, a failure is not told. @returns undefined: to be tried again */
  async function lookOn(mine: AbortController): Promise<RunView | null | undefined> {
    try {
      return await look(mine);
    } catch (error) {
      if (current === undefined) throw error;
      return current === null || isOver(current) ? null : undefined;
    }
  }

  /** Looks again and again while a run is not over, and not advanced here. */
  async function follow(): Promise<void> {
    if (isFollowing) return;
    isFollowing = true;
    const mine = life;
    try {
      while (!isDriving()) {
        const run = await lookOn(mine);
        if (run === null || isDriving()) return;
        if (run !== undefined) {
          if (isOver(run)) return;
          if (run.keeping === 'preparing' && remembered?.runId === run.header.id) {
            remembered = undefined;
            await endUnbegun(run.header.id, mine);
            return;
          }
          const holder = holderOf(run);
          if (holder !== undefined) return void drive(run.header.id, holder);
        }
        do await ports.sleep(run === undefined ? AFTER_FAILURE_MS : LOOK_MS, mine.signal);
        while (!isSeen());
      }
    } catch (error) {
      failed(error, mine);
    } finally {
      isFollowing = false;
    }
  }

  /** The name under which this tab goes on with a run by itself; undefined: it only looks on. */
  function holderOf(run: RunView): string | undefined {
    if (!isMine(run) || run.command === 'pause') return undefined;
    // Nobody but this person's tab can go on with it, or end it.
    if (run.keeping === 'needs-tab') return ports.newName();
    if (run.command !== 'go') return undefined;
    const kept = remembered;
    remembered = undefined;
    return run.keeping === 'tab' && kept?.runId === run.header.id ? kept.holder : undefined;
  }

  async function drive(runId: string, holder = ports.newName()): Promise<void> {
    if (isDriving()) return;
    held = { runId, holder };
    const mine = life;
    const { signal } = mine;
    const of = { projectId, runId };
    const own = createTabKeeper({
      ports,
      of,
      holder,
      signal,
      onKept: (state, command) => tell({ kind: 'kept', state, command }),
    });
    keeper = own;
    try {
      await look(mine);
      tell({ kind: 'driving', at: ports.now() });
      if (unattended === 'unknown') void findOut(runId, mine).catch(() => undefined);
      // Loaded when first needed: most who open the page only look.
      const { driveRun } = await loadPart(() => import('#run-driver'));
      const hands = watchedPorts(ports, signal, (wait) => {
        tell({ kind: 'waits', wait });
      });
      let losses = 0;
      for (;;) {
        const driven = await driveRun({ ...ports, ...hands, keeper: own });
        // A call that came late moved it on: whether another has taken it, the next try will tell.
        if (driven.kind === 'lost' && (losses += 1) <= MOST_LOSSES) continue;
        if (driven.kind === 'not-allowed') tell({ kind: 'failed', failure: { code: 'not-signed-in' } });
        if (driven.kind !== 'goes-on') break;
        await hands.sleep(driven.from - ports.now());
      }
    } catch (error) {
      failed(error, mine);
      own.letGo();
    } finally {
      held = undefined;
      if (!signal.aborted) {
        tell({ kind: 'drive-over' });
        void follow();
      }
    }
  }

  /** Does something that begins a run, and advances it. */
  async function begun(begin: (mine: AbortController) => Promise<Begun>, isOwnList: boolean): Promise<void> {
    const mine = life;
    tell({ kind: 'handing', done: 0, total: 1, isOwnList });
    try {
      const result = await begin(mine);
      unbegun = undefined;
      if (result.kind === 'busy') see(result.run);
      if (result.kind === 'begun') await drive(result.runId);
      else tell({ kind: 'refused', why: result.kind });
      if (result.kind === 'busy') void follow();
    } catch (error) {
      failed(error, mine, () => void begun(begin, isOwnList));
    }
  }

  async function handOver(list: ApprovedList, mine: AbortController): Promise<Begun> {
    // Where an earlier list was not handed over to the end, this one finds its place taken by that.
    if (unbegun !== undefined) await endUnbegun(unbegun, mine);
    const progress = (done: number, total: number): void => tell({ kind: 'handing', done, total, isOwnList: true });
    return handOverRun(ports, projectId, list, mine.signal, progress, (runId) => (unbegun = runId));
  }

  function goOnHere(): void {
    if (current !== null && current !== undefined) void drive(current.header.id);
    else void follow();
  }

  async function say(command: RunCommand): Promise<void> {
    const run = current;
    if (run === null || run === undefined) return;
    const mine = life;
    tell({ kind: 'asked', command });
    // What this tab advances itself need not wait for the answer of a function.
    if (command === 'cancel' && isDriving()) keeper?.tell(command);
    try {
      const runId = run.header.id;
      const answer = await callAgain(ports, 'run.command', { projectId, runId, command }, mine.signal);
      see(answer.run);
      if (isDriving()) {
        keeper?.tell(answer.run.command);
        return;
      }
      if (isOver(answer.run) || command !== 'go' || !isMine(answer.run)) void follow();
      else void drive(runId);
      // One that nobody advances ends in its starter's tab.
      if (command === 'cancel' && !isOver(answer.run) && isMine(answer.run) && IDLE.has(answer.run.keeping)) {
        void drive(runId);
      }
    } catch (error) {
      failed(error, mine);
    }
  }

  return {
    open() {
      if (life.signal.aborted) life = new AbortController();
      remembered ??= ports.tabMemory.take();
      void follow();
    },
    lookAgain() {
      if (ports.now() - lookedAt >= LOOK_AGAIN_MS) void follow();
    },
    begin: (list) => void begun((mine) => handOver(list, mine), true),
    say: (command) => void say(command),
    goOnHere,
    tryAgain: () => (again ?? goOnHere)(),
    undo({ header: { id: runId } }, mode, ids) {
      // Tried again, it is the same run.
      const payload = { projectId, runId, attempt: ports.newName(), mode, ids };
      void begun(({ signal }) => callAgain(ports, 'run.undo', payload, signal), false);
    },
    retry({ header: { id: runId } }, mode) {
      const payload = { projectId, runId, attempt: ports.newName(), mode };
      void begun(({ signal }) => callAgain(ports, 'run.retry', payload, signal), false);
    },
    leave() {
      const last = held ?? (unbegun === undefined ? remembered : { runId: unbegun, holder: ports.newName() });
      if (last !== undefined) ports.tabMemory.keep(last);
      keeper?.letGo();
      life.abort();
    },
  };
}

/** States in which nobody advances a run. */
const IDLE: ReadonlySet<RunView['keeping']> = new Set<RunView['keeping']>(['paused', 'needs-tab', 'stalled']);

const failureOf = (error: unknown): Failure => (error instanceof FunctionFailed ? error.failure : failureFrom(error));
