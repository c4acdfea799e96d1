import type { Api, Payload } from '#contract';

import type { Ports } from '../ports';
import { openRun } from './open-run';
import { runOf } from './run-of';

/** All of a run is handed over: from now on it may be taken. @throws AppError, JiraError, StoredRunError */
export async function beginRun(ports: Ports, payload: Payload<'run.begin'>): Promise<Api['run.begin']['result']> {
  const { run } = await runOf(ports, payload, 'starter');
  return openRun(ports, run);
}
