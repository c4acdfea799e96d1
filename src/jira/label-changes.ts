import type { LabelChange } from '#run';

import { readChangelogs } from './changelogs';
import type { Request } from './request';

/**
 * What became of the labels of issues, and by whom, the newest first, as far as their changelogs go back.
 *
 * @param ids as many as one bulk fetch may name
 * @throws JiraError
 */
export async function readLabelChanges(request: Request, ids: readonly number[]): Promise<readonly LabelChange[]> {
  return [...(await readChangelogs(request, ids))].flatMap(([id, changelog]) =>
    changelog.flatMap(({ accountId, at, added, removed }) => [
      ...removed.map((label): LabelChange => ({ id, label, change: 'remove', accountId, at })),
      ...added.map((label): LabelChange => ({ id, label, change: 'add', accountId, at })),
    ]),
  );
}
