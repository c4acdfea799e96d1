import type { Api, Payload } from '#contract';
import { planUndo, undoDepth } from '#run';

import { AppError } from '../app-error';
import type { Ports } from '../ports';
import { followRun } from './follow-run';
import { stillOfRun } from './still-of-run';
import { runOf } from './run-of';

/** Takes a run back, or chosen issues of it, by another run. @throws AppError, JiraError, StoredRunError */
export async function undoRun(
  ports: Ports,
  { attempt, mode, ids, ...of }: Payload<'run.undo'>,
): Promise<Api['run.undo']['result']> {
  const { run, caller } = await runOf(ports, of, 'starter-or-admin');
  if (!caller.mayEdit) throw new AppError('forbidden');
  const chosen = ids === null ? await stillOfRun(ports, run, attempt) : new Set(ids);
  return followRun(ports, caller.accountId, run, {
    attempt,
    kind: 'undo',
    undoes: of.runId,
    depth: undoDepth(run.header) + 1,
    mode,
    plan: (portions, cut) => planUndo(portions, chosen, cut),
  });
}
