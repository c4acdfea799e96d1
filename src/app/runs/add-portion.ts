import type { Api, Payload } from '#contract';

import type { Ports } from '../ports';
import { keepPortion } from './keep-portion';
import { runOf } from './run-of';

/** Hands over a portion of a run. @throws AppError, JiraError, StoredRunError */
export async function addPortion(
  ports: Ports,
  { index, groups, ...of }: Payload<'run.add-portion'>,
): Promise<Api['run.add-portion']['result']> {
  const { run } = await runOf(ports, of, 'starter');
  await keepPortion(ports, run, index, groups);
  return { kind: 'added' };
}
