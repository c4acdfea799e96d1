import { asLeft, type Portion } from '#run';
import { isOver, listRuns, readPortions, type StoredRun } from '#storage';

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

/**
 * The issues of a run but for those that an undo put back or another try went on with, and that are so still: nobody else
 * changed these, and nothing is to be said of them.
 *
 * @param attempt of a run that does not count: it may be the one that is asked for
 * @throws StoredRunError
 */
export async function stillOfRun(
  ports: Ports,
  run: StoredRun,
  attempt: string,
): Promise<Pick<ReadonlySet<number>, 'has'>> {
  const runs = await listRuns(ports.store, run.header.projectId);
  const of = async (id: string): Promise<ReadonlySet<number>> => {
    const gone = new Set<number>();
    for (const after of runs) {
      const isAfter = after.header.undoes === id || after.header.retries === id;
      if (!isAfter || after.attempt === attempt || !isOver(after) || !after.hasPortions) continue;
      const again = await of(after.header.id);
      for (const { groups, left } of await portionsAsLeft(ports, after)) {
        const others = new Set(left.flatMap(({ ids }) => ids));
        for (const one of groups.flatMap(({ ids }) => ids)) if (!others.has(one) && !again.has(one)) gone.add(one);
      }
    }
    return gone;
  };
  const gone = await of(run.header.id);
  return { has: (id) => !gone.has(id) };
}
