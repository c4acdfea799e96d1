import type { RunView } from '#contract';
import type { Portion } from '#run';

import type { PagePorts } from '../page-ports';
import { callAgain } from './call-again';

/** All portions of a run. @throws FunctionFailed; the signal's reason */
export async function readPortions(
  ports: PagePorts,
  { id: runId, projectId, portions: count }: RunView['header'],
  signal: AbortSignal,
): Promise<readonly Portion[]> {
  const portions: Portion[] = [];
  for (let index = 0; index < count; index += 1) {
    portions.push((await callAgain(ports, 'run.portion', { projectId, runId, index }, signal)).portion);
  }
  return portions;
}
