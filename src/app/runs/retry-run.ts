import { RETRYABLE, type Api, type Payload } from '#contract';
import type { LeftOut, Portion, RunGroup } from '#run';

import { AppError } from '../app-error';
import type { Ports } from '../ports';
import { followRun } from './follow-run';
import { runOf } from './run-of';

/** Tries again, by another run, what Jira refused. @throws AppError, JiraError, StoredRunError */
export async function retryRun(
  ports: Ports,
  { attempt, mode, ...of }: Payload<'run.retry'>,
): Promise<Api['run.retry']['result']> {
  const { run, caller } = await runOf(ports, of, 'starter-or-admin');
  if (!caller.mayEdit) throw new AppError('forbidden');
  const { kind, undoes } = run.header;
  return followRun(ports, caller.accountId, run, { attempt, kind, undoes, mode, groupsOf: retryGroups });
}

const IS_RETRYABLE: ReadonlySet<LeftOut> = new Set(RETRYABLE);

function retryGroups({ groups, left }: Portion): readonly RunGroup[] {
  const again = new Set(left.filter(({ why }) => IS_RETRYABLE.has(why)).flatMap(({ ids }) => ids));
  return groups.map((group) => ({ ...group, ids: group.ids.filter((id) => again.has(id)) }));
}
