import type { ListedRun, RunRef } from '#contract';
import { changedCount } from '#run';
import type { StoredRun } from '#storage';

type Relations = Pick<ListedRun, 'undoesRun' | 'undoneBy' | 'putBack' | 'retriesRun' | 'retriedBy' | 'takenOver'>;

/** What each of a project's runs takes back or goes on with, by which others that was done to it, and how much of it. */
export function relateRuns(runs: readonly StoredRun[]): (run: StoredRun) => Relations {
  const byId = new Map(runs.map((run) => [run.header.id, run]));
  const sorted = [...runs].sort(byAge);
  const undosOf = groupedBy(sorted, ({ header }) => header.undoes);
  const retriesOf = groupedBy(sorted, ({ header }) => header.retries);
  const kept = (id: string | null | undefined): RunRef | null => {
    const run = byId.get(id ?? '');
    return run === undefined ? null : refOf(run);
  };
  // An undo came after what it undoes, so that this ends.
  const putBack = ({ header, state }: StoredRun): number => {
    const back = (undosOf.get(header.id) ?? []).reduce((sum, undo) => sum + undo.state.written - putBack(undo), 0);
    return Math.max(0, Math.min(changedCount(header, state), back));
  };
  /** An undo of an undo has no more left than the run whose tags it set again, where that was undone again since. */
  const standing = (run: StoredRun): Pick<Relations, 'putBack'> & { readonly undos: readonly StoredRun[] } => {
    const own = { putBack: putBack(run), undos: undosOf.get(run.header.id) ?? [] };
    const again = byId.get(byId.get(run.header.undoes ?? '')?.header.undoes ?? '');
    if (again === undefined) return own;
    const whole = standing(again);
    const later = whole.undos.filter((undo) => byAge(run, undo) < 0);
    if (later.length === 0) return own;
    const left = changedCount(again.header, again.state) - whole.putBack;
    const least = changedCount(run.header, run.state) - left;
    return least > own.putBack ? { putBack: least, undos: [...own.undos, ...later].sort(byAge) } : own;
  };
  /** Another try takes over what a run left unlabelled or half done; it may also write what that run did not. */
  const takenOver = ({ header, state }: StoredRun): number => {
    const taken = (retriesOf.get(header.id) ?? []).reduce((sum, retry) => {
      return sum + Math.max(0, changedCount(retry.header, retry.state) - putBack(retry));
    }, 0);
    return Math.min(changedCount(header, state) - state.written, taken);
  };
  return (run) => {
    const { id, undoes, retries } = run.header;
    const { putBack: back, undos } = standing(run);
    return {
      undoesRun: kept(undoes),
      undoneBy: undos.map(refOf),
      putBack: back,
      takenOver: takenOver(run),
      retriesRun: kept(retries),
      retriedBy: (retriesOf.get(id) ?? []).map(refOf),
    };
  };
}

/** Runs by the id of another; those that name none are left out. */
function groupedBy(
  runs: readonly StoredRun[],
  idOf: (run: StoredRun) => string | null | undefined,
): ReadonlyMap<string, readonly StoredRun[]> {
  const groups = new Map<string, StoredRun[]>();
  for (const run of runs) {
    const id = idOf(run) ?? '';
    if (id !== '') groups.set(id, [...(groups.get(id) ?? []), run]);
  }
  return groups;
}

const byAge = (one: StoredRun, other: StoredRun): number => (one.header.approvedAt < other.header.approvedAt ? -1 : 1);

const refOf = ({ header: { id, kind, approvedAt, approvedBy } }: StoredRun): RunRef => ({
  id,
  kind,
  approvedAt,
  approvedBy,
});
