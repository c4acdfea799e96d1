import type { Api, Payload } from '#contract';
import { forgetDraft, readDraft, revisionOf } from '#storage';

import { draftConflict } from './draft-conflict';
import type { Ports } from './ports';
import { requireProjectAdmin } from './require-project-admin';

/**
 * Forgets the user's own draft; where there is none, nothing happens. One that went on in another tab stays.
 *
 * @throws AppError, JiraError
 */
export async function discardDraft(
  ports: Ports,
  { projectId, revision }: Payload<'draft.discard'>,
): Promise<Api['draft.discard']['result']> {
  const owner = { projectId, accountId: await requireProjectAdmin(ports, projectId) };
  if (revision !== undefined) {
    const found = await readDraft(ports.store, owner);
    if (found.kind !== 'none' && revisionOf(found) !== revision) return draftConflict(ports, projectId, found);
  }
  await ports.store.transact(forgetDraft(owner));
  return { kind: 'discarded' };
}
