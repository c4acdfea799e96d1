import type { Api, Payload } from '#contract';
import { readStored } from '#storage';

import { AppError } from './app-error';
import type { Ports } from './ports';
import { requireProjectAdmin } from './require-project-admin';
import { writeNewestCopy } from './write-newest-copy';

/** Writes the copy again from the published rules. @throws AppError, JiraError, StoredRulesError */
export async function repairCopy(
  ports: Ports,
  { projectId }: Payload<'rules.repair'>,
): Promise<Api['rules.repair']['result']> {
  await requireProjectAdmin(ports, projectId);
  const stored = await readStored(ports.store, projectId);
  switch (stored.kind) {
    case 'published':
      return { copy: await writeNewestCopy(ports, projectId, stored.published) };
    case 'none':
      throw new AppError('not-found');
    case 'corrupt':
      throw new AppError('unreadable-answer', stored.faults);
    case 'newer':
      throw new AppError('newer-rules');
  }
}
