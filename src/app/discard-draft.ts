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
  const found = await readDraft(ports.store, owner);
  if (found.kind === 'none') return { kind: 'discarded' };
  if (revision !== undefined && revisionOf(found) !== revision) return draftConflict(ports, projectId, found);
  if ((await ports.store.transact(forgetDraft(owner, revision))) === 'done') return { kind: 'discarded' };
  const since = await readDraft(ports.store, owner);
  return since.kind === 'none' ? { kind: 'discarded' } : draftConflict(ports, projectId, since);
}
