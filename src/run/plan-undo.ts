import { leftOf } from './machine/portion-plan';
import { packPortions } from './pack-portions';
import type { LeftOut, Portion, RunGroup } from './record/portion';
import { tagWithoutLabel } from './tags-of-run';

/**
 * What takes a run back: what stood before is written over what the run wrote, on all issues that it was not left out
 * of. An undo is a run like any other, so that it can be taken back as well.
 *
 * @param portions those that the run has come to
 * @param only these issues; left out: all
 */
export function planUndo(portions: readonly Portion[], only?: ReadonlySet<number>): readonly Portion[] {
  return packPortions(
    merged(
      portions.flatMap((portion) => {
        const left = leftOf(portion);
        const wanted = (id: number): boolean => only?.has(id) !== false;
        return portion.groups.flatMap((group): readonly RunGroup[] => [
          { ...swapped(group), ids: group.ids.filter((id) => !left.has(id) && wanted(id)) },
          {
            ...swapped(unlabelled(group)),
            ids: group.ids.filter((id) => left.get(id) === 'label-failed' && wanted(id)),
          },
        ]);
      }),
    ),
  );
}

/** Reasons that another try may not meet again. */
const WORTH_ANOTHER_TRY: ReadonlySet<LeftOut | undefined> = new Set<LeftOut>([
  'failed',
  'forbidden',
  'label-failed',
  'cancelled',
]);

/**
 * What tries again what a run failed to write. Compared as before: what somebody changed since is left alone.
 *
 * @param newId of the new run, whose name goes into the tags in place of the old one's
 */
export function planRetry(portions: readonly Portion[], runId: string, newId: string): readonly Portion[] {
  const groups = portions.flatMap((portion) => {
    const left = leftOf(portion);
    return portion.groups.flatMap((group): readonly RunGroup[] => {
      const after = group.after?.run === runId ? { ...group.after, run: newId } : group.after;
      const { after: stands } = unlabelled(group);
      const of = (isLabel: boolean): readonly number[] =>
        group.ids.filter((id) => WORTH_ANOTHER_TRY.has(left.get(id)) && (left.get(id) === 'label-failed') === isLabel);
      return [
        { ...group, after, ids: of(false) },
        { ...group, after, before: stands, ids: of(true) },
      ];
    });
  });
  return packPortions(merged(groups));
}

/** A group as it stands where Jira did not take the label. */
const unlabelled = (group: RunGroup): RunGroup => ({
  ...group,
  after: tagWithoutLabel(group, group.labelsBefore),
  labelsAfter: group.labelsBefore,
});

const swapped = ({ before, after, labelsBefore, labelsAfter, ids }: RunGroup): RunGroup => ({
  before: after,
  after: before,
  labelsBefore: labelsAfter,
  labelsAfter: labelsBefore,
  ids,
});

/** Groups that write the same over the same become one; those that change nothing, or nobody, are dropped. */
function merged(groups: readonly RunGroup[]): readonly RunGroup[] {
  const byChange = new Map<string, RunGroup>();
  for (const { ids, ...change } of groups) {
    const { before, after, labelsBefore, labelsAfter } = change;
    const isNothing = JSON.stringify([before, labelsBefore]) === JSON.stringify([after, labelsAfter]);
    if (ids.length === 0 || isNothing) continue;
    const name = JSON.stringify(change);
    byChange.set(name, { ...change, ids: [...(byChange.get(name)?.ids ?? []), ...ids] });
  }
  return [...byChange.values()];
}
