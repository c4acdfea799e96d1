import type { CopyState, PublishedRules } from '#contract';
import { getProject, readCopy, RULES_PROPERTY } from '#jira';

import type { Ports } from './ports';

/** How the copy that the panel reads stands to the published rules. @throws JiraError */
export async function copyState(
  { request }: Ports,
  projectId: string,
  published: PublishedRules | undefined,
): Promise<CopyState> {
  const { properties } = await getProject(request, projectId);
  const copy = await readCopy(properties[RULES_PROPERTY]);
  if (copy.kind !== 'ok') return copy.kind;
  return published !== undefined && copy.version === published.version && copy.hash === published.hash
    ? 'current'
    : 'behind';
}
