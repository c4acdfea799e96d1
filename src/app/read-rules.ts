import type { Api, Payload } from '#contract';
import { readPublished } from '#storage';

import { copyState } from './copy-state';
import type { Ports } from './ports';
import { requireProjectAdmin } from './require-project-admin';

/** The published rules of a project and how their copy is. @throws AppError, JiraError, StoredRulesError */
export async function readRules(
  ports: Ports,
  { projectId }: Payload<'rules.read'>,
): Promise<Api['rules.read']['result']> {
  await requireProjectAdmin(ports, projectId);
  const published = await readPublished(ports.store, projectId);
  return { published: published ?? null, copy: await copyState(ports, projectId, published) };
}
