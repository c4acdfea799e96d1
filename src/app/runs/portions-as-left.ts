import { asLeft, type Portion } from '#run';
import { readPortions, type StoredRun } from '#storage';

import type { Ports } from '../ports';

/** The portions of a run that is over, with all that it left out. @throws StoredRunError */
export async function portionsAsLeft(
  { store }: Pick<Ports, 'store'>,
  { header, state }: StoredRun,
): Promise<readonly Portion[]> {
  // A run failed because the portion that it was at cannot be read.
  const readable = state.status === 'failed' ? state.at.portion : header.portions;
  return asLeft(state, await readPortions(store, header.id, readable));
}
