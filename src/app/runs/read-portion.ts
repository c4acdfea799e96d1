import type { Api, Payload } from '#contract';
import { readPortion } from '#storage';

import { AppError } from '../app-error';
import type { Ports } from '../ports';
import { runOf } from './run-of';

/** A portion of a run, to advance it or to look up what became of it. @throws AppError, JiraError, StoredRunError */
export async function readPortionOf(
  ports: Ports,
  { index, ...of }: Payload<'run.portion'>,
): Promise<Api['run.portion']['result']> {
  const { run } = await runOf(ports, of, 'starter-or-admin');
  if (!run.hasPortions || !run.added.includes(index)) throw new AppError('not-found');
  return { portion: await readPortion(ports.store, of.runId, index) };
}
