import type { Portion, RunGroup } from '#run';

/** What takes back what was written of a portion: before and after change places. */
export function undoGroups({ groups, left }: Portion, chosen: ReadonlySet<number> | undefined): readonly RunGroup[] {
  const untouched = new Set(left.flatMap(({ ids }) => ids));
  return groups.map(({ before, after, labelsBefore, labelsAfter, ids }) => ({
    before: after,
    after: before,
    labelsBefore: labelsAfter,
    labelsAfter: labelsBefore,
    ids: ids.filter((id) => !untouched.has(id) && chosen?.has(id) !== false),
  }));
}
