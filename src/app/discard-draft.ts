import type { Api, Payload } from '#contract';
import { forgetDraft, readDraft } from '#storage';

import type { Ports } from './ports';
import { requireProjectAdmin } from './require-project-admin';
import { withBase } from './with-base';

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
    const draft = await readDraft(ports.store, owner);
    if (draft !== undefined && draft.revision !== revision) {
      return { kind: 'conflict', draft: await withBase(ports, projectId, draft, undefined) };
    }
  }
  await ports.store.transact(forgetDraft(owner));
  return { kind: 'discarded' };
}
