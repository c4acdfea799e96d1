import type { Api, Payload } from '#contract';
import { listRuns } from '#storage';

import type { Ports } from '../ports';
import { callerIn } from './caller-in';
import { relateRuns } from './relate-runs';
import { viewOf } from './view-of';

/** Runs of one page of the history. */
const PAGE = 20;

/** A page of the runs of a project that were begun, the newest first. @throws AppError, JiraError */
export async function listRunsOf(
  ports: Ports,
  { projectId, before }: Payload<'run.list'>,
): Promise<Api['run.list']['result']> {
  await callerIn(ports, projectId);
  // There are few of them: the daily sweep sees to that.
  const all = (await listRuns(ports.store, projectId)).filter(({ isBegun }) => isBegun);
  const relationsOf = relateRuns(all);
  const runs = all
    .filter(({ header: { approvedAt } }) => before === null || approvedAt < before)
    .sort((one, other) => (one.header.approvedAt < other.header.approvedAt ? 1 : -1));
  const shown = runs.slice(0, PAGE).map((run) => ({ ...viewOf(run, ports.now()), ...relationsOf(run) }));
  return { runs: shown, hasMore: runs.length > PAGE };
}
