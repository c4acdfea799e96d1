import type { Api, Payload } from '#contract';

import type { Ports } from '../ports';
import { releaseRun } from './hold-run';
import { lookLater } from './look-later';
import { runToKeep } from './run-of';
import { TAB_HOLDER } from './view-of';
import { wakeRun } from './wake-run';

/** Lets go of a run because its tab is closing: a function goes on with it. @throws AppError, JiraError, StoredRunError */
export async function releaseRunOf(
  ports: Ports,
  { holder, step, state, ...of }: Payload<'run.release'>,
): Promise<Api['run.release']['result']> {
  await runToKeep(ports, of, 'starter');
  const released = await releaseRun(ports, { runId: of.runId, holder: `${TAB_HOLDER}${holder}`, step }, state);
  if (released.kind === 'lost') return released;
  await lookLater(ports, of.runId);
  await wakeRun(ports, released.run);
  return { kind: 'released' };
}
