import type { RunView } from '#contract';

import { callAgain } from '../call-again';
import { readPortions } from '../read-portions';
import { isOver, wasBegun } from '../runs-state';
import type { RunnerSession } from './runner-session';

/** A result is told to who comes back, for so long after the end, unless it was closed. */
const TOLD_MS = 3_600_000;

/**
 * Asks for the project's newest run, and tells its result once.
 *
 * @returns null: there is none, or the page is gone
 * @throws FunctionFailed; the signal's reason
 */
export async function lookAtRun(session: RunnerSession, mine: AbortController): Promise<RunView | null> {
  const { ports, projectId, tell } = session.options;
  session.lookedAt = ports.now();
  const { run, unattended } = await callAgain(ports, 'run.current', { projectId }, mine.signal);
  if (mine.signal.aborted) return null;
  const before = session.current;
  session.learn(unattended);
  session.see(run);
  if (run !== null && isOver(run) && session.told !== run.header.id) {
    const isFresh = session.isMine(run) && ports.now() - Date.parse(run.endedAt ?? '') < TOLD_MS;
    const isNews = before !== undefined || (isFresh && !ports.tabMemory.isClosed(run.header.id));
    session.told = run.header.id;
    if (isNews) await readOut(session, run, mine);
    else tell({ kind: 'dismissed' });
  }
  return run;
}

/** Reads what a run did, where this person may. */
async function readOut({ options }: RunnerSession, run: RunView, { signal }: AbortController): Promise<void> {
  const { ports, tell } = options;
  const { id: runId } = run.header;
  try {
    const portions = wasBegun(run) ? await readPortions(ports, run.header, signal) : [];
    tell({ kind: 'ended', runId, portions });
  } catch {
    if (!signal.aborted) tell({ kind: 'ended', runId, portions: undefined });
  }
}
