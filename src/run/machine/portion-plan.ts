import { isOpenTag, type Tag } from '#issue';

import { isTag, changesLabels, claimTag, openTag } from '../tags-of-run';
import type { LeftOut, Portion, RunGroup, RunLeft } from '../record/portion';
import type { RunHeader } from '../record/run-header';
import type { LabelEdit, TagOver } from './effect';

/** Most issues of one label edit, and of one search. @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-bulk-operations/ */
export const CHUNK = 1_000;

/** What is known to be left out, by id. */
export const leftOf = ({ left }: Portion): ReadonlyMap<number, LeftOut> =>
  remembered(lefts, left, () => new Map(left.flatMap(({ why, ids }) => ids.map((id) => [id, why] as const))));

/** The group of each issue. */
export const groupsOf = ({ groups }: Portion): ReadonlyMap<number, RunGroup> =>
  remembered(groupings, groups, () => new Map(groups.flatMap((group) => group.ids.map((id) => [id, group] as const))));

/** Portions hold thousands of issues and are asked about often: what follows from one is worked out once. */
function remembered<Key extends object, Value>(known: WeakMap<Key, Value>, key: Key, make: () => Value): Value {
  const before = known.get(key);
  if (before !== undefined) return before;
  const value = make();
  known.set(key, value);
  return value;
}

const lefts = new WeakMap<RunLeft, ReadonlyMap<number, LeftOut>>();
const groupings = new WeakMap<Portion['groups'], ReadonlyMap<number, RunGroup>>();
const allIds = new WeakMap<Portion['groups'], readonly number[]>();

/** The portion with more issues left out; the first reason of each stands. */
export function withLeft(portion: Portion, why: LeftOut, ids: readonly number[]): Portion {
  const known = leftOf(portion);
  const fresh = [...new Set(ids)].filter((id) => !known.has(id));
  if (fresh.length === 0) return portion;
  const others = portion.left.filter((entry) => entry.why !== why);
  const same = portion.left.find((entry) => entry.why === why)?.ids ?? [];
  const left: RunLeft = [...others, { why, ids: [...same, ...fresh] }];
  return { ...portion, left };
}

/** The portion without what was noted of some of its issues. */
export function withoutLeft(portion: Portion, ids: ReadonlySet<number>): Portion {
  const known = leftOf(portion);
  if (![...ids].some((id) => known.has(id))) return portion;
  const left = portion.left.map((entry) => ({ ...entry, ids: entry.ids.filter((id) => !ids.has(id)) }));
  return { ...portion, left: left.filter((entry) => entry.ids.length > 0) };
}

/** Whether Jira refused to change a label of an issue: what that left there is looked at in the end. */
export const isLabelRefused = (why: LeftOut | undefined): boolean => why === 'label-failed' || why === 'label-stays';

export const idsOf = ({ groups }: Portion): readonly number[] =>
  remembered(allIds, groups, () => groups.flatMap(({ ids }) => ids));

/** The first write of each group, over what stood before; issues that are left out make none, but keep its place. */
export function claims(header: RunHeader, portion: Portion): readonly TagOver[] {
  const left = leftOf(portion);
  return portion.groups.map((group) => {
    const ids = group.ids.filter((id) => !left.has(id));
    return { ids, from: group.before, to: claimTag(header, group) };
  });
}

/**
 * The label edits of a portion, always the same ones in the same order, whoever goes on with it: those that add first,
 * so that an issue is never without its label because it was to get another.
 */
export function labelEdits(header: RunHeader, { groups }: Portion): readonly LabelEdit[] {
  if (header.mode !== 'labels') return [];
  return (['add', 'remove'] as const).flatMap((change) => {
    const byLabel = new Map<string, number[]>();
    for (const group of groups) {
      for (const label of change === 'add' ? addedLabels(group) : removedLabels(group)) {
        byLabel.set(label, [...(byLabel.get(label) ?? []), ...group.ids]);
      }
    }
    return [...byLabel].flatMap(([label, ids]) => chunksOf(ids, CHUNK).map((part) => ({ change, label, ids: part })));
  });
}

export const addedLabels = ({ labelsBefore, labelsAfter }: RunGroup): readonly string[] =>
  labelsAfter.filter((label) => !labelsBefore.includes(label));

export const removedLabels = ({ labelsBefore, labelsAfter }: RunGroup): readonly string[] =>
  labelsBefore.filter((label) => !labelsAfter.includes(label));

/** Whether issues left out for this are judged one by one in the end, by what is on them. */
const isJudgedLast = (why: LeftOut | undefined): boolean => why === 'gone' || isLabelRefused(why);

/** The last write of each group: what was begun becomes final, and goes back where an issue was left out since. */
export function seals(header: RunHeader, portion: Portion): readonly TagOver[] {
  const left = leftOf(portion);
  return merged(
    portion.groups.flatMap((group) => {
      const claimed = claimTag(header, group);
      const stays = group.ids.filter((id) => !left.has(id));
      const back = group.ids.filter((id) => left.has(id) && !isJudgedLast(left.get(id)));
      const decided = back.filter((id) => left.get(id) === 'person-decided');
      const needsSeal = header.mode === 'labels' && changesLabels(group);
      return [
        ...(needsSeal ? [{ ids: stays, from: openTag(header, group), to: group.after }] : []),
        // That a tag is not there says nothing: a person may have taken it off.
        ...(claimed === null ? [] : [{ ids: decided, from: claimed, to: tagToReturnTo(group) }]),
        ...(claimed === null ? [] : [{ ids: without(back, decided), from: claimed, to: group.before }]),
      ];
    }),
  );
}

/**
 * What takes the place of a run's tag where a person set a label by hand meanwhile: what stood before. What an ended run
 * had left half done does not come back: beside it, nothing says which of two labels is the newer one.
 */
export function tagToReturnTo(group: RunGroup): Tag | null {
  if (!isOpenTag(group.before ?? undefined)) return group.before;
  return changesLabels(group) ? null : group.after;
}

/** Writes of the same tag over the same one become one. */
export function merged(writes: readonly TagOver[]): readonly TagOver[] {
  const byChange = new Map<string, TagOver>();
  for (const write of writes) {
    if (write.ids.length === 0 || isTag(write.from ?? undefined, write.to)) continue;
    const name = JSON.stringify([write.from, write.to]);
    const same = byChange.get(name);
    byChange.set(name, same === undefined ? write : { ...same, ids: [...same.ids, ...write.ids] });
  }
  return [...byChange.values()];
}

export function chunksOf<Value>(values: readonly Value[], size: number): readonly (readonly Value[])[] {
  return Array.from({ length: Math.ceil(values.length / size) }, (_, at) => values.slice(at * size, (at + 1) * size));
}

function without(ids: readonly number[], others: readonly number[]): readonly number[] {
  const left = new Set(others);
  return ids.filter((id) => !left.has(id));
}
