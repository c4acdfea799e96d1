import type { LabelChange } from '#run';

import { readChangelogs } from './changelogs';
import type { Request } from './request';

/**
 * What last became of each label of issues, and by whom, as far as their changelogs go back.
 *
 * @param ids as many as one bulk fetch may name
 * @throws JiraError
 */
export async function readLabelChanges(request: Request, ids: readonly number[]): Promise<readonly LabelChange[]> {
  return [...(await readChangelogs(request, ids))].flatMap(([id, changelog]) => {
    const changes = new Map<string, LabelChange>();
    for (const { accountId, at, added, removed } of changelog) {
      const note = (change: LabelChange['change'], labels: readonly string[]): void => {
        for (const label of labels) if (!changes.has(label)) changes.set(label, { id, label, change, accountId, at });
      };
      note('remove', removed);
      note('add', added);
    }
    return [...changes.values()];
  });
}
