import { afterCut, type AfterCut } from './after-cut';
import { leftOf } from './machine/portion-plan';
import { packPortions } from './pack-portions';
import type { LeftOut, Portion, RunGroup } from './record/portion';
import { isNothing, unlabelled } from './tags-of-run';

/**
 * What takes a run back: what stood before is written over what the run wrote, on all issues that it was not left out
 * of. An undo is a run like any other, so that it can be taken back as well.
 *
 * @param portions of the run, as it left them
 * @param only these issues; undefined: all
 * @param cut what stands where the run was ended as it stood
 */
export function planUndo(portions: readonly Portion[], only?: ReadonlySet<number>, cut?: AfterCut): readonly Portion[] {
  const groups = portions.flatMap((portion) => {
    const left = leftOf(portion);
    return portion.groups.flatMap((group): readonly RunGroup[] => {
      const of = (why: LeftOut | undefined): readonly number[] =>
        group.ids.filter((id) => left.get(id) === why && only?.has(id) !== false);
      return [
        { ...swapped(group), ids: of(undefined) },
        { ...swapped(unlabelled(group)), ids: of('label-failed') },
        ...of('half-done').flatMap((id) => {
          const now = afterCut(group, id, cut);
          if (now === 'untouched') return [];
          return [{ ...swapped(now === 'as-approved' || now === undefined ? group : now), ids: [id] }];
        }),
      ];
    });
  });
  return packPortions(merged(groups));
}

/** Reasons that another try may not meet again. */
const WORTH_ANOTHER_TRY: ReadonlySet<LeftOut | undefined> = new Set<LeftOut>(['failed', 'forbidden', 'cancelled']);

/**
 * What tries again what a run failed to write, and what it did not come to. Compared as before: what somebody changed
 * since is left alone.
 *
 * @param portions of the run, as it left them
 * @param newId of the new run, whose name goes into the tags in place of the old one's
 * @param cut as with {@link planUndo}
 */
export function planRetry(
  portions: readonly Portion[],
  runId: string,
  newId: string,
  cut?: AfterCut,
): readonly Portion[] {
  const groups = portions.flatMap((portion) => {
    const left = leftOf(portion);
    return portion.groups.flatMap((group): readonly RunGroup[] => {
      const after = group.after?.run === runId ? { ...group.after, run: newId } : group.after;
      /** From what stands to what was approved. */
      const on = ({ after: before, labelsAfter: labelsBefore }: RunGroup): RunGroup => ({
        ...group,
        before,
        after,
        labelsBefore,
      });
      const of = (isWanted: (why: LeftOut | undefined) => boolean): readonly number[] =>
        group.ids.filter((id) => isWanted(left.get(id)));
      return [
        { ...group, after, ids: of((why) => WORTH_ANOTHER_TRY.has(why)) },
        { ...on(unlabelled(group)), ids: of((why) => why === 'label-failed') },
        ...of((why) => why === 'half-done').flatMap((id) => {
          const now = afterCut(group, id, cut);
          if (now === 'as-approved') return [];
          return [{ ...(now === 'untouched' || now === undefined ? { ...group, after } : on(now)), ids: [id] }];
        }),
      ];
    });
  });
  return packPortions(merged(groups));
}

const swapped = ({ before, after, labelsBefore, labelsAfter, ids }: RunGroup): RunGroup => ({
  before: after,
  after: before,
  labelsBefore: labelsAfter,
  labelsAfter: labelsBefore,
  ids,
});

/** Groups that write the same over the same become one; those that change nothing, or nobody, are dropped. */
function merged(groups: readonly RunGroup[]): readonly RunGroup[] {
  const byChange = new Map<string, { readonly change: Omit<RunGroup, 'ids'>; readonly ids: number[] }>();
  for (const group of groups) {
    const { ids, ...change } = group;
    if (ids.length === 0 || isNothing(group)) continue;
    const name = JSON.stringify(change);
    const known = byChange.get(name);
    if (known === undefined) byChange.set(name, { change, ids: [...ids] });
    else for (const id of ids) known.ids.push(id);
  }
  return [...byChange.values()].map(({ change, ids }) => ({ ...change, ids }));
}
