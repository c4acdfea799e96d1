import type { BegunEdit } from '../record/run-position';
import type { LabelEdit } from './effect';
import { labelEdits, leftOf } from './portion-plan';
import { DIRECT_MOST } from './search-steps';
import { withPosition, type Work } from './work';

/**
 * How far our reading of Jira's clock may be off. Before labels are taken off, so much time passes that our own edits
 * before cannot be taken for somebody else's.
 */
export const CLOCK_MS = 2_000;

/** All of so few are read, which tells at once that a lost edit came; of more, some tell in the end. */
export const isSmall = (ids: readonly number[]): boolean => ids.length <= DIRECT_MOST;

/** An edit of the plan, without the issues that are left out or set aside. */
export function editOf(work: Work, edit: number): LabelEdit {
  const portion = portionOf(work);
  const planned = labelEdits(work.header, portion)[edit];
  const left = leftOf(portion);
  const aside = new Set(begunOf(work, edit)?.aside);
  if (planned === undefined) return { change: 'add', label: '', ids: [] };
  return { ...planned, ids: planned.ids.filter((id) => !left.has(id) && !aside.has(id)) };
}

export const portionOf = ({ portion }: Work) => portion ?? { schema: 1 as const, groups: [], left: [] };
export const begunOf = ({ state }: Work, edit: number): BegunEdit | undefined =>
  state.at.edits.find((begun) => begun.edit === edit);

export const withEdit = (work: Work, edit: BegunEdit): Work =>
  withPosition(work, { edits: work.state.at.edits.map((begun) => (begun.edit === edit.edit ? edit : begun)) });

export const withoutEdit = (work: Work, { edit }: BegunEdit): Work =>
  withPosition(work, { edits: work.state.at.edits.filter((begun) => begun.edit !== edit) });

/** Issues that another edit was begun for. */
export function othersOf(work: Work, { edit }: BegunEdit): ReadonlySet<number> {
  const begun = labelEdits(work.header, portionOf(work)).slice(0, work.state.at.next);
  return new Set(begun.flatMap(({ ids }, nth) => (nth === edit ? [] : ids)));
}
