import type { Api, Payload } from '#contract';
import { deleteRulesProperty } from '#jira';
import { forgetDrafts, forgetVersions, transactInParts } from '#storage';

import type { Ports } from './ports';
import { requireProjectAdmin } from './require-project-admin';

/**
 * Deletes the copy of the rules, then all that the store holds of a project. Broken off, it goes on from where it was
 * when it is called again: the head, which leads to the rest, is deleted last.
 *
 * @throws AppError, JiraError, StoredRulesError
 */
export async function forgetProject(
  ports: Ports,
  { projectId }: Payload<'project.forget'>,
): Promise<Api['project.forget']['result']> {
  await requireProjectAdmin(ports, projectId);
  await deleteRulesProperty(ports.request, projectId);
  const { store } = ports;
  await transactInParts(store, [
    ...(await forgetDrafts(store, projectId)),
    ...(await forgetVersions(store, projectId)),
  ]);
  return { kind: 'forgotten' };
}
