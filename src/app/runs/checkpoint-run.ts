import type { Api, Payload } from '#contract';
import { storedLeftSize, VALUE_LIMIT } from '#storage';

import { AppError } from '../app-error';
import type { Ports } from '../ports';
import { keepCheckpoint } from './hold-run';
import { lookLater } from './look-later';
import { runToKeep } from './run-of';
import { TAB_HOLDER } from './view-of';

/** Keeps where a tab has come with a run. @throws AppError, JiraError, StoredRunError */
export async function checkpointRun(
  ports: Ports,
  { holder, step, state, changed, ...of }: Payload<'run.checkpoint'>,
): Promise<Api['run.checkpoint']['result']> {
  const { run } = await runToKeep(ports, of, 'starter');
  if (changed !== null && (!run.added.includes(changed.index) || storedLeftSize(changed.left) > VALUE_LIMIT)) {
    throw new AppError('invalid-payload', [{ path: 'changed', message: 'no portion of this run' }]);
  }
  const held = { runId: of.runId, holder: `${TAB_HOLDER}${holder}`, step };
  const kept = await keepCheckpoint(ports, held, { state, changed });
  if (kept.kind === 'kept') await lookLater(ports, of.runId);
  return kept;
}
