import { finish, type Steps } from '#rules';

/** Ids of issues, each once. */
export interface SelectedIds extends Iterable<string> {
  readonly size: number;
  has(id: string): boolean;
}

/** The ids of all of a list. */
export interface IdsOfList extends SelectedIds {
  /** Gets ready to be asked for single ids, which is a moment's work for 50,000. Whoever asks before does the rest at once. */
  prepare(): Steps<void>;
}

/** Ids that are added in one step. */
const IDS_A_STEP = 1000;

/** The ids of a list that names each issue once; known at once, however long it is. */
export function idsOfList(issues: readonly { readonly id: string }[]): IdsOfList {
  const ids = new Set<string>();
  let done = 0;
  function* prepare(): Steps<void> {
    for (let issue = issues[done]; issue !== undefined; issue = issues[done]) {
      ids.add(issue.id);
      done += 1;
      if (done % IDS_A_STEP === 0) yield;
    }
  }
  function prepared(): ReadonlySet<string> {
    finish(prepare());
    return ids;
  }
  return {
    size: issues.length,
    has: (id) => prepared().has(id),
    [Symbol.iterator]: () => prepared().values(),
    prepare,
  };
}
