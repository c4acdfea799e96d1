import type { Api, Payload } from '#contract';
import { readRun, readSlot } from '#storage';

import type { Ports } from '../ports';
import { callerIn } from './caller-in';
import { unattendedOf } from './unattended';
import { viewOf } from './view-of';

/** The run that is going in a project, else the last one, and whether runs go on without their tab. @throws AppError, JiraError, StoredRunError */
export async function currentRun(
  ports: Ports,
  { projectId }: Payload<'run.current'>,
): Promise<Api['run.current']['result']> {
  await callerIn(ports, projectId);
  const [runId, unattended] = await Promise.all([readSlot(ports.store, projectId), unattendedOf(ports)]);
  const run = runId === undefined ? undefined : await readRun(ports.store, runId);
  return { run: run === undefined ? null : viewOf(run, ports.now()), unattended };
}
