import type { RunView } from '#contract';
import type { RunCommand } from '#run';

import { callAgain } from '../call-again';
import { handOverRun, type ApprovedList } from '../hand-over-run';
import { isOver } from '../runs-state';
import { advanceRun } from './advance-run';
import { endUnbegun } from './end-unbegun';
import { followRun } from './follow-run';
import type { Begun, Runner, RunnerOptions } from './runner';
import { RunnerSession } from './runner-session';

/** After how long who comes back to the tab is told what others have begun. */
const LOOK_AGAIN_MS = 60_000;

/** Runs of one project, as the person who looks. What happens is told, never thrown. */
export function createRunner(options: RunnerOptions): Runner {
  const { ports, projectId, tell } = options;
  const session = new RunnerSession(options);

  const follow = (): void => void followRun(session, drive);

  async function drive(runId: string, holder = ports.newName()): Promise<void> {
    if (session.isDriving()) return;
    const { signal } = session.life;
    await advanceRun(session, runId, holder);
    if (!signal.aborted) follow();
  }

  /** Does something that begins a run, and advances it. */
  async function begun(begin: (mine: AbortController) => Promise<Begun>, isOwnList: boolean): Promise<void> {
    const mine = session.life;
    tell({ kind: 'handing', done: 0, total: 1, isOwnList });
    try {
      const result = await begin(mine);
      session.unbegun = undefined;
      if (result.kind === 'busy') session.see(result.run);
      if (result.kind === 'begun') await drive(result.runId);
      else tell({ kind: 'refused', why: result.kind });
      if (result.kind === 'busy') follow();
    } catch (error) {
      session.failed(error, mine, () => void begun(begin, isOwnList));
    }
  }

  async function handOver(list: ApprovedList, mine: AbortController): Promise<Begun> {
    // Where an earlier list was not handed over to the end, this one finds its place taken by that.
    if (session.unbegun !== undefined) await endUnbegun(session, session.unbegun, mine);
    const progress = (done: number, total: number): void => tell({ kind: 'handing', done, total, isOwnList: true });
    return handOverRun(ports, projectId, list, mine.signal, progress, (runId) => (session.unbegun = runId));
  }

  function goOnHere(): void {
    const { current } = session;
    if (current !== null && current !== undefined) void drive(current.header.id);
    else follow();
  }

  async function say(command: RunCommand): Promise<void> {
    const run = session.current;
    if (run === null || run === undefined) return;
    const mine = session.life;
    tell({ kind: 'asked', command });
    // What this tab advances itself need not wait for the answer of a function.
    if (command === 'cancel' && session.isDriving()) session.keeper?.tell(command);
    try {
      const runId = run.header.id;
      const answer = await callAgain(ports, 'run.command', { projectId, runId, command }, mine.signal);
      session.see(answer.run);
      if (session.isDriving()) session.keeper?.tell(answer.run.command);
      else if (isOursToDrive(answer.run, command)) void drive(runId);
      else follow();
    } catch (error) {
      session.failed(error, mine);
    }
  }

  /** Whether this tab goes on with a run after what was said of it. One that nobody advances ends in its starter's tab. */
  function isOursToDrive(run: RunView, command: RunCommand): boolean {
    if (isOver(run) || !session.isMine(run)) return false;
    return command === 'go' || (command === 'cancel' && IDLE.has(run.keeping));
  }

  return {
    open() {
      if (session.life.signal.aborted) session.life = new AbortController();
      session.remembered ??= ports.tabMemory.take();
      follow();
    },
    lookAgain() {
      if (ports.now() - session.lookedAt >= LOOK_AGAIN_MS) follow();
    },
    begin: (list) => void begun((mine) => handOver(list, mine), true),
    say: (command) => void say(command),
    goOnHere,
    tryAgain: () => (session.again ?? goOnHere)(),
    undo({ header: { id: runId } }, mode, ids) {
      // Tried again, it is the same run.
      const payload = { projectId, runId, attempt: ports.newName(), mode, ids };
      void begun(({ signal }) => callAgain(ports, 'run.undo', payload, signal), false);
    },
    retry({ header: { id: runId } }, mode) {
      const payload = { projectId, runId, attempt: ports.newName(), mode };
      void begun(({ signal }) => callAgain(ports, 'run.retry', payload, signal), false);
    },
    dismiss() {
      const runId = session.current?.header.id;
      if (runId !== undefined) ports.tabMemory.close(runId);
      tell({ kind: 'dismissed' });
    },
    leave() {
      const { held, unbegun, remembered } = session;
      const last = held ?? (unbegun === undefined ? remembered : { runId: unbegun, holder: ports.newName() });
      if (last !== undefined) ports.tabMemory.keep(last);
      session.keeper?.letGo();
      session.life.abort();
    },
  };
}

/** States in which nobody advances a run. */
const IDLE: ReadonlySet<RunView['keeping']> = new Set<RunView['keeping']>(['paused', 'needs-tab', 'stalled']);
