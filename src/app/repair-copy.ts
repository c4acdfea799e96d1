import type { Api, Payload } from '#contract';
import { writeCopy, writeRulesProperty } from '#jira';
import { readPublished } from '#storage';

import { AppError } from './app-error';
import type { Ports } from './ports';
import { requireProjectAdmin } from './require-project-admin';

/** Writes the copy again from the published rules. @throws AppError, JiraError, StoredRulesError */
export async function repairCopy(
  ports: Ports,
  { projectId }: Payload<'rules.repair'>,
): Promise<Api['rules.repair']['result']> {
  await requireProjectAdmin(ports, projectId);
  const published = await readPublished(ports.store, projectId);
  if (published === undefined) throw new AppError('not-found');
  await writeRulesProperty(ports.request, projectId, await writeCopy(published.version, published.ruleSet));
  return { copy: 'current' };
}
