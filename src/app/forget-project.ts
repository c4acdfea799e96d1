import type { Api, Payload } from '#contract';
import { deleteRulesProperty } from '#jira';
import { forgetDrafts, forgetVersions, transactInParts } from '#storage';

import type { Ports } from './ports';
import { requireProjectAdmin } from './require-project-admin';
import { forgetRuns, requireNoRun } from './runs/forget-runs';
import { writeNewestCopy } from './write-newest-copy';

/**
 * Deletes the copy of the rules, then all that the store holds of a project. Broken off, it goes on from where it was
 * when it is called again. Of somebody who publishes, or starts a run, at the same moment either nothing is left, or all
 * of it. While a run is going nothing is forgotten: it writes what would have to be taken back.
 *
 * @throws AppError, JiraError, StoredRulesError
 */
export async function forgetProject(
  ports: Ports,
  { projectId }: Payload<'project.forget'>,
): Promise<Api['project.forget']['result']> {
  await requireProjectAdmin(ports, projectId);
  await requireNoRun(ports, projectId);
  // First, because it may be refused; then nothing is changed.
  await deleteRulesProperty(ports.request, projectId);
  await transactInParts(ports.store, await forgetDrafts(ports.store, projectId));
  await forgetVersions(ports.store, projectId);
  await forgetRuns(ports, projectId);
  // Again, because somebody who published meanwhile may have written it.
  await writeNewestCopy(ports, projectId, undefined);
  return { kind: 'forgotten' };
}
