import { isSameTag, openName, type Tag } from '#issue';

import type { RunGroup } from './record/portion';
import type { RunHeader } from './record/run-header';

/** What is written on issues, whichever they are. */
type Change = Omit<RunGroup, 'ids'>;

const isDecision = (tag: Tag | null): tag is Tag => tag !== null && tag.by !== 'suggestion';

/** Whether labels change along with the tag, so that it is written in two steps. */
export const changesLabels = ({ labelsBefore, labelsAfter }: RunGroup): boolean =>
  labelsAfter.some((label) => !labelsBefore.includes(label)) ||
  labelsBefore.some((label) => !labelsAfter.includes(label));

/**
 * The tag that stands while labels are changed: it says that it was written without its label, so that whatever
 * happens in between, nothing looks like a label that somebody took off.
 */
export function openTag({ id }: Pick<RunHeader, 'id'>, { before, after }: RunGroup): Tag | null {
  const base = isDecision(after) ? after : (before ?? after);
  return base === null ? null : { ...base, run: openName(id), label: false };
}

/** What is written first over what stood before: the final tag at once where no labels change. */
export function claimTag(header: Pick<RunHeader, 'id' | 'mode'>, group: RunGroup): Tag | null {
  return header.mode === 'labels' && changesLabels(group) ? openTag(header, group) : group.after;
}

/** Whether a tag is that one; null: there is none. */
export const isTag = (tag: Tag | undefined, wanted: Tag | null): boolean =>
  isSameTag({ tag, labels: [] }, { tag: wanted ?? undefined, labels: [] }, null);

/** A group as it stands where Jira did not take the label. */
export const unlabelled = <Of extends Change>(group: Of): Of => ({
  ...group,
  after: tagWithoutLabel(group, group.labelsBefore),
  labelsAfter: group.labelsBefore,
});

/** Whether a group's issues carry the tag of its run where Jira did not take the label: else they are as before. */
export const standsUnlabelled = (group: Change): boolean => !isNothing(unlabelled(group));

/** A group as it stands where Jira put the new label on, and did not take the other one off. */
export function besideOther(group: RunGroup): RunGroup {
  const labelsAfter = [...new Set([...group.labelsBefore, ...group.labelsAfter])];
  return { ...group, after: tagWithoutLabel(group, labelsAfter), labelsAfter };
}

/** Whether what a group writes is what stands already. */
export const isNothing = ({ before, after, labelsBefore, labelsAfter }: Change): boolean =>
  JSON.stringify([before, labelsBefore]) === JSON.stringify([after, labelsAfter]);

/**
 * The tag of an issue that did not take its label: as approved, but without it, where no label stood before; with a mark
 * where the new label came and the other one stands too; else what stood before.
 *
 * @param own those of the project's labels that it carries
 */
export function tagWithoutLabel(
  { before, after, labelsBefore, labelsAfter }: Change,
  own: readonly string[],
): Tag | null {
  if (after !== null && labelsAfter.length > 0 && labelsAfter.every((label) => own.includes(label))) {
    return isDecision(after) && own.length > labelsAfter.length ? { ...after, beside: true } : after;
  }
  return isDecision(after) && labelsBefore.length === 0 && own.length === 0 ? { ...after, label: false } : before;
}
