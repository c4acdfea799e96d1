import { afterCut, type AfterCut, type Stands } from './after-cut';
import { leftOf } from './machine/portion-plan';
import { packPortions } from './pack-portions';
import type { LeftOut, Portion, RunGroup } from './record/portion';
import { besideOther, isNothing, unlabelled } from './tags-of-run';

/**
 * What takes a run back: what stood before is written over what the run wrote, on all issues that it was not left out
 * of. An undo is a run like any other, so that it can be taken back as well.
 *
 * @param portions of the run, as it left them
 * @param only these issues; undefined: all
 * @param cut what stands where the run was ended as it stood
 */
export const planUndo = (portions: readonly Portion[], only?: Only, cut?: AfterCut): readonly Portion[] =>
  planFrom(portions, cut, (group, stands) => {
    if (stands === 'before') return undefined;
    if (isLeftover(stands)) return { ...withoutLeftover(group, stands), ids: chosen(group, only) };
    return { ...swapped(stands === 'written' ? group : stands), ids: chosen(group, only) };
  });

/**
 * What tries again what a run failed to write, and what it did not come to. Compared as before: what somebody changed
 * since is left alone.
 *
 * @param portions of the run, as it left them
 * @param newId of the new run, whose name goes into the tags in place of the old one's
 * @param cut and `only` as with {@link planUndo}
 */
export const planRetry = (
  portions: readonly Portion[],
  runId: string,
  newId: string,
  cut?: AfterCut,
  only?: Only,
): readonly Portion[] =>
  planFrom(portions, cut, (group, stands) => {
    if (stands === 'written') return undefined;
    // Somebody decided beside it: that stays, and what the run left there goes.
    if (isLeftover(stands)) return { ...withoutLeftover(group, stands), ids: chosen(group, only) };
    const after = group.after?.run === runId ? { ...group.after, run: newId } : group.after;
    const again = { ...group, after, ids: chosen(group, only) };
    return stands === 'before' ? again : { ...again, before: stands.after, labelsBefore: stands.labelsAfter };
  });

/** Says of an issue whether it is meant. */
type Only = Pick<ReadonlySet<number>, 'has'>;

const chosen = ({ ids }: RunGroup, only: Only | undefined): readonly number[] =>
  only === undefined ? ids : ids.filter((id) => only.has(id));

/** Reasons that another try may not meet again, for which nothing was written. */
const WORTH_ANOTHER_TRY: ReadonlySet<LeftOut | undefined> = new Set<LeftOut>(['failed', 'forbidden', 'cancelled']);

/** @param plan what to write on a group's issues, of which it is known what the run has left there */
function planFrom(
  portions: readonly Portion[],
  cut: AfterCut | undefined,
  plan: (group: RunGroup, stands: Stands) => RunGroup | undefined,
): readonly Portion[] {
  const groups = portions.flatMap((portion) => {
    const left = leftOf(portion);
    return portion.groups.flatMap((group) => {
      const some = (isWanted: (why: LeftOut | undefined) => boolean): RunGroup => ({
        ...group,
        ids: group.ids.filter((id) => isWanted(left.get(id))),
      });
      return [
        plan(
          some((why) => why === undefined),
          'written',
        ),
        plan(
          some((why) => WORTH_ANOTHER_TRY.has(why)),
          'before',
        ),
        plan(
          some((why) => why === 'label-failed'),
          unlabelled(group),
        ),
        plan(
          some((why) => why === 'label-stays'),
          besideOther(group),
        ),
        ...some((why) => why === 'half-done').ids.map((id) => {
          const one = { ...group, ids: [id] };
          const stands = afterCut(group, id, cut);
          if (stands !== undefined) return plan(one, stands);
          // Compared with what it should be, it is left alone, and listed.
          return plan(one, 'written') ?? plan(one, 'before');
        }),
      ];
    });
  });
  return packPortions(merged(groups.filter((group) => group !== undefined)));
}

type Leftover = Extract<Stands, { readonly leftover: unknown }>;
const isLeftover = (stands: Stands): stands is Leftover => typeof stands === 'object' && 'leftover' in stands;

const withoutLeftover = (group: RunGroup, { leftover, labels }: Leftover): RunGroup => ({
  ...group,
  before: leftover,
  after: group.before,
  labelsBefore: labels,
  labelsAfter: labels,
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
