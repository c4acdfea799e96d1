import type { Api, Payload } from '#contract';

import type { Ports } from '../ports';
import { takeRun } from './hold-run';
import { lookLater } from './look-later';
import { runOf } from './run-of';
import { TAB_HOLDER } from './view-of';

/** Takes a run for a tab, after which a function looks when its lease ends. @throws AppError, JiraError, StoredRunError */
export async function takeRunOf(
  ports: Ports,
  { holder, ...of }: Payload<'run.take'>,
): Promise<Api['run.take']['result']> {
  await runOf(ports, of, 'starter');
  const taken = await takeRun(ports, of.runId, `${TAB_HOLDER}${holder}`);
  if (taken.kind === 'taken') await lookLater(ports, of.runId);
  return taken;
}
