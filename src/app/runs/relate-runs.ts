import type { ListedRun, RunRef } from '#contract';
import { changedCount } from '#run';
import type { StoredRun } from '#storage';

type Relations = Pick<ListedRun, 'undoesRun' | 'undoneBy' | 'putBack'>;

/** What each of a project's runs takes back, by which others it was taken back, and how much of it. */
export function relateRuns(runs: readonly StoredRun[]): (run: StoredRun) => Relations {
  const byId = new Map(runs.map((run) => [run.header.id, run]));
  const undosOf = new Map<string, readonly StoredRun[]>();
  for (const run of [...runs].sort(byAge)) {
    const { kind, undoes } = run.header;
    if (kind === 'undo' && undoes !== null) undosOf.set(undoes, [...(undosOf.get(undoes) ?? []), run]);
  }
  // An undo came after what it undoes, so that this ends.
  const putBack = ({ header, state }: StoredRun): number => {
    const back = (undosOf.get(header.id) ?? []).reduce((sum, undo) => sum + undo.state.written - putBack(undo), 0);
    return Math.max(0, Math.min(changedCount(header, state), back));
  };
  return (run) => {
    const undone = run.header.undoes === null ? undefined : byId.get(run.header.undoes);
    return {
      undoesRun: undone === undefined ? null : refOf(undone),
      undoneBy: (undosOf.get(run.header.id) ?? []).map(refOf),
      putBack: putBack(run),
    };
  };
}

const byAge = (one: StoredRun, other: StoredRun): number => (one.header.approvedAt < other.header.approvedAt ? -1 : 1);

const refOf = ({ header: { id, kind, approvedAt, approvedBy }, state: { written } }: StoredRun): RunRef => ({
  id,
  kind,
  approvedAt,
  approvedBy,
  written,
});
