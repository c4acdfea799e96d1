import { callAgain } from '../call-again';
import type { RunnerSession } from './runner-session';

/**
 * Ends what was not handed over to the end: it would keep others waiting. Nothing of it was written.
 *
 * @throws FunctionFailed; the signal's reason
 */
export async function endUnbegun(session: RunnerSession, runId: string, { signal }: AbortController): Promise<void> {
  const { ports, projectId, tell } = session.options;
  const { run } = await callAgain(ports, 'run.command', { projectId, runId, command: 'cancel' }, signal);
  if (signal.aborted) return;
  session.unbegun = undefined;
  session.see(run);
  session.told = runId;
  tell({ kind: 'ended', runId, portions: undefined });
}
