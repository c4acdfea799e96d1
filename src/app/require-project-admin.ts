import { hasPermission } from '#jira';

import { AppError } from './app-error';
import type { Ports } from './ports';

/**
 * Lets only project administrators pass. Asks Jira, as the user: the project id came from a browser.
 *
 * @returns the account id of the administrator
 * @throws AppError `not-signed-in`, `forbidden`
 * @throws JiraError `not-found` for a project that the user may not see
 */
export async function requireProjectAdmin({ request, accountId }: Ports, projectId: string): Promise<string> {
  if (accountId === undefined) throw new AppError('not-signed-in');
  if (!(await hasPermission(request, projectId, 'ADMINISTER_PROJECTS'))) throw new AppError('forbidden');
  return accountId;
}
