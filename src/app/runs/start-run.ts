import type { Api, Payload } from '#contract';

import type { Ports } from '../ports';
import { editorIn } from './caller-in';
import { checkLabels } from './check-labels';
import { placeRun } from './place-run';
import { findOutUnattended } from './unattended';

/**
 * Begins to hand over an approved list, which becomes a run.
 *
 * @throws AppError `labels-renamed`: the page is older than the project's labels; JiraError, StoredRunError, StoredRulesError
 */
export async function startRunOf(
  ports: Ports,
  { projectId, attempt, run }: Payload<'run.start'>,
): Promise<Api['run.start']['result']> {
  const { accountId } = await editorIn(ports, projectId);
  await checkLabels(ports, { projectId, labels: run.labels });
  const placed = await placeRun(ports, accountId, attempt, { ...run, projectId, kind: 'tag', undoes: null });
  if (placed.kind === 'placed') await findOutUnattended(ports, placed.run);
  return placed.kind === 'busy' ? placed : { kind: 'started', runId: placed.run.header.id };
}
