import { heldPermissions } from '#jira';

import { AppError } from '../app-error';
import type { Ports } from '../ports';

/** Who calls, and what Jira lets them do in the project. */
export interface Caller {
  readonly accountId: string;
  readonly mayEdit: boolean;
  readonly isAdmin: boolean;
}

/**
 * Lets only those pass who may browse a project. Asks Jira, as the user: the project id came from a browser.
 *
 * @throws AppError `not-signed-in`, `forbidden`
 * @throws JiraError `not-found` for a project that the user may not see
 */
export async function callerIn({ request, accountId }: Ports, projectId: string): Promise<Caller> {
  if (accountId === undefined || accountId === '') throw new AppError('not-signed-in');
  const asked = ['BROWSE_PROJECTS', 'EDIT_ISSUES', 'ADMINISTER_PROJECTS'] as const;
  const held = await heldPermissions(request, projectId, asked);
  if (!held.has('BROWSE_PROJECTS')) throw new AppError('forbidden');
  return { accountId, mayEdit: held.has('EDIT_ISSUES'), isAdmin: held.has('ADMINISTER_PROJECTS') };
}

/** Lets only those pass who may edit issues in a project, too. @throws AppError, JiraError as {@link callerIn} */
export async function editorIn(ports: Ports, projectId: string): Promise<Caller> {
  const caller = await callerIn(ports, projectId);
  if (!caller.mayEdit) throw new AppError('forbidden');
  return caller;
}
