import type { Api, Payload } from '#contract';
import { forgetDraft } from '#storage';

import type { Ports } from './ports';
import { requireProjectAdmin } from './require-project-admin';

/** Forgets the user's own draft; where there is none, nothing happens. @throws AppError, JiraError */
export async function discardDraft(
  ports: Ports,
  { projectId }: Payload<'draft.discard'>,
): Promise<Api['draft.discard']['result']> {
  const accountId = await requireProjectAdmin(ports, projectId);
  await ports.store.transact(forgetDraft({ projectId, accountId }));
  return { kind: 'discarded' };
}
