import { labelNames } from '#issue';
import type { RunHeader } from '#run';
import { readStored } from '#storage';
import { isDeepStrictEqual } from 'node:util';

import { AppError } from '../app-error';
import type { Ports } from '../ports';

/**
 * Refuses to write labels that the published rules do not name any more. Rules that cannot be read say nothing against
 * them.
 *
 * @throws AppError `labels-renamed`; StoredRulesError
 */
export async function checkLabels(
  { store }: Pick<Ports, 'store'>,
  { projectId, labels }: Pick<RunHeader, 'projectId' | 'labels'>,
): Promise<void> {
  const stored = await readStored(store, projectId);
  if (stored.kind !== 'published' && stored.kind !== 'none') return;
  const names = labelNames(stored.kind === 'published' ? stored.published.ruleSet.settings : undefined);
  if (!isDeepStrictEqual(names, labels)) throw new AppError('labels-renamed');
}
