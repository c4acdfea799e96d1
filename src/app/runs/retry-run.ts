import type { Api, Payload } from '#contract';
import { planRetry, setsTags } from '#run';

import { AppError } from '../app-error';
import type { Ports } from '../ports';
import { checkLabels } from './check-labels';
import { followRun, type Following } from './follow-run';
import { stillOfRun } from './still-of-run';
import { runOf } from './run-of';

/** Tries again, by another run, what Jira refused, and goes on with what it did not come to. @throws AppError, JiraError, StoredRunError, StoredRulesError */
export async function retryRun(
  ports: Ports,
  { attempt, mode, ...of }: Payload<'run.retry'>,
): Promise<Api['run.retry']['result']> {
  const { run, caller } = await runOf(ports, of, 'starter-or-admin');
  if (!caller.mayEdit) throw new AppError('forbidden');
  const { kind, undoes, depth } = run.header;
  if (setsTags(run.header)) await checkLabels(ports, run.header);
  // What a person took back is not done again.
  const only = await stillOfRun(ports, run, attempt);
  const plan: Following['plan'] = (portions, cut, newId) => planRetry(portions, of.runId, newId, cut, only);
  return followRun(ports, caller.accountId, run, { attempt, kind, undoes, depth, retries: of.runId, mode, plan });
}
