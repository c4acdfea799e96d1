import type { ListedRun } from '#contract';

import type { PagePorts } from '../page-ports';
import { callAgain } from '../runs/call-again';

/**
 * The ids of runs of which issues may carry a tag now, or none any more: those that ended since, or are going, and what
 * they took back. There is one at a time, so that those before one that ended earlier did so too.
 *
 * @param since milliseconds since 1970
 * @throws FunctionFailed; the signal's reason
 */
export async function runsSince(
  ports: Pick<PagePorts, 'call' | 'sleep'>,
  projectId: string,
  since: number,
  signal: AbortSignal,
): Promise<ReadonlySet<string>> {
  const runs = new Map<string, ListedRun>();
  let before: string | null = null;
  for (;;) {
    const page: { readonly runs: readonly ListedRun[]; readonly hasMore: boolean } = await callAgain(
      ports,
      'run.list',
      { projectId, before },
      signal,
    );
    for (const run of page.runs) runs.set(run.header.id, run);
    const last = page.runs.at(-1);
    before = last?.header.approvedAt ?? null;
    const found = writersOf(
      [...runs.values()].filter((run) => mayHaveWritten(run, since)),
      runs,
    );
    if (last === undefined || !page.hasMore || (!mayHaveWritten(last, since) && found.isWhole)) return found.writers;
  }
}

const mayHaveWritten = ({ endedAt }: ListedRun, since: number): boolean =>
  endedAt === null || Date.parse(endedAt) >= since;

/** Who takes a run back writes or removes that one's tags, and has none of its own. */
function writersOf(
  since: readonly ListedRun[],
  known: ReadonlyMap<string, ListedRun>,
): { readonly writers: ReadonlySet<string>; readonly isWhole: boolean } {
  const writers = new Set<string>();
  let isWhole = true;
  for (const run of since) {
    let { id, undoes } = run.header;
    while (undoes !== null) {
      id = undoes;
      const undone = known.get(id);
      isWhole &&= undone !== undefined;
      undoes = undone?.header.undoes ?? null;
    }
    writers.add(id);
  }
  return { writers, isWhole };
}
