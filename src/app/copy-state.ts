import type { CopyState, PublishedRules } from '#contract';
import { getProject, readCopy, RULES_PROPERTY, type ReadCopy } from '#jira';
import { readStored } from '#storage';

import type { Ports } from './ports';

/** The copy that the panel reads. @throws JiraError */
export async function readProjectCopy({ request }: Ports, projectId: string): Promise<ReadCopy> {
  const { properties } = await getProject(request, projectId);
  return readCopy(properties[RULES_PROPERTY]);
}

/** How a copy stands to the published rules. */
export function stateOfCopy(copy: ReadCopy, published: PublishedRules | undefined): CopyState {
  if (copy.kind !== 'ok') return copy.kind;
  return published !== undefined && copy.version === published.version && copy.hash === published.hash
    ? 'current'
    : 'behind';
}

/** How the copy stands to what is published right now, as far as Jira and the store tell. Never throws. */
export async function copyStateNow(ports: Ports, projectId: string): Promise<CopyState> {
  try {
    const stored = await readStored(ports.store, projectId);
    const copy = await readProjectCopy(ports, projectId);
    return stateOfCopy(copy, stored.kind === 'published' ? stored.published : undefined);
  } catch {
    return 'unknown';
  }
}
