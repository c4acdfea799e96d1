import { isOver, listRuns, type StoredRun } from '#storage';

import type { Ports } from '../ports';
import { portionsAsLeft } from './portions-as-left';

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
      // One that was not begun wrote nothing, and may lack portions.
      if (!isAfter || after.attempt === attempt || !after.isBegun || !isOver(after) || !after.hasPortions) continue;
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
