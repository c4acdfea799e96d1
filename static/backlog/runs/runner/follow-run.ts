import type { RunView } from '#contract';

import { isOver } from '../runs-state';
import { endUnbegun } from './end-unbegun';
import { lookAtRun } from './look-at-run';
import type { RunnerSession } from './runner-session';

/** How often a run is looked at that somebody else advances. */
const LOOK_MS = 4_000;
/** After how long it is looked again when a look has failed. */
const AFTER_FAILURE_MS = 20_000;

/**
 * Looks again and again while a run is not over, and not advanced here.
 *
 * @param drive advances a run that this tab may go on with by itself
 */
export async function followRun(
  session: RunnerSession,
  drive: (runId: string, holder: string) => Promise<void>,
): Promise<void> {
  if (session.isFollowing) return;
  session.isFollowing = true;
  const mine = session.life;
  const { ports, isSeen } = session.options;
  try {
    while (!session.isDriving()) {
      const run = await lookOn(session, mine);
      if (run === null || session.isDriving()) return;
      if (run !== undefined) {
        if (isOver(run)) return;
        if (run.keeping === 'preparing' && session.remembered?.runId === run.header.id) {
          session.remembered = undefined;
          await endUnbegun(session, run.header.id, mine);
          return;
        }
        const holder = holderOf(session, run);
        if (holder !== undefined) return void drive(run.header.id, holder);
      }
      do await ports.sleep(run === undefined ? AFTER_FAILURE_MS : LOOK_MS, mine.signal);
      while (!isSeen());
    }
  } catch (error) {
    session.failed(error, mine);
  } finally {
    session.isFollowing = false;
  }
}

/** Looks where nobody asked for it: but for the first time, a failure is not told. @returns undefined: to be tried again */
async function lookOn(session: RunnerSession, mine: AbortController): Promise<RunView | null | undefined> {
  try {
    return await lookAtRun(session, mine);
  } catch (error) {
    const { current } = session;
    if (current === undefined) throw error;
    return current === null || isOver(current) ? null : undefined;
  }
}

/** The name under which this tab goes on with a run by itself; undefined: it only looks on. */
function holderOf(session: RunnerSession, run: RunView): string | undefined {
  if (!session.isMine(run) || run.command === 'pause') return undefined;
  // Nobody but this person's tab can go on with it, or end it.
  if (run.keeping === 'needs-tab') return session.options.ports.newName();
  if (run.command !== 'go') return undefined;
  const kept = session.remembered;
  session.remembered = undefined;
  return run.keeping === 'tab' && kept?.runId === run.header.id ? kept.holder : undefined;
}
