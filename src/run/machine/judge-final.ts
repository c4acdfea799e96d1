import { DEFAULT_LABELS, type Tag } from '#issue';

import type { LeftOut, RunGroup } from '../record/portion';
import type { RunHeader } from '../record/run-header';
import { besideOther, changesLabels, isNothing, isTag, openTag, tagWithoutLabel } from '../tags-of-run';
import type { IssueNow } from './issue-now';
import { isNow, isSuggestedAnew, ownOf, sameLabels, whoChanged } from './judge-claimed';
import { addedLabels, isLabelRefused, removedLabels, tagToReturnTo } from './portion-plan';

/** What became of an issue in the end, and what has to be put right on it. */
export interface FinalVerdict {
  /** `written`: as approved. `unclaimed`: as it was approved, and not written. `open`: the last write did not come. */
  readonly kind: 'written' | 'unclaimed' | 'open' | LeftOut;
  readonly tag?: { readonly from: Tag | null; readonly to: Tag | null };
  /** Labels of ours that a person's decision does not go with, and one that it needs and that we took off. */
  readonly remove?: readonly string[];
  readonly add?: readonly string[];
  /** Labels that may have come by the run after somebody changed their mind: those go, and all that somebody saw stay. */
  readonly late?: readonly string[];
  /**
   * Labels that the run was to take off and that stand: nobody may have, or somebody may have set them again. Together
   * with `tag`, Jira was asked twice.
   */
  readonly stays?: readonly string[];
}

export interface JudgedIn {
  readonly header: RunHeader;
  readonly group: RunGroup;
  /** What is known of it already. */
  readonly left: LeftOut | undefined;
  /** When the first label edit of the portion was sent, by Jira's clock; 0: none was. */
  readonly editedSince: number;
  /** Labels may have been put right already, which somebody changed their mind about meanwhile. */
  readonly wasMended: boolean;
  /** Until when a tag that was put right last may have come, by Jira's clock; infinite: nobody but this holder did. */
  readonly mendedUntil: number;
  /** Whether it was asked once more that this very issue's label be taken off. */
  readonly wasAskedAgain: boolean;
}

/**
 * Judges an issue that search named in the end, or whose label Jira did not take. A person's decision made meanwhile
 * stays: labels that the run put there are taken off again, and one that it took off comes back.
 *
 * Which labels are the run's is told by the issue's changelog (see `onlyOurs`). What cannot be told apart is who approved
 * the run from the run itself: a label that they change by hand in those very moments counts as the run's.
 */
export function judgeFinal(context: JudgedIn, now: IssueNow | undefined): FinalVerdict {
  if (now === undefined) return { kind: 'gone' };
  const { header, group } = context;
  const own = ownOf(now, header.labels);
  const open = header.mode === 'labels' && changesLabels(group) ? openTag(header, group) : undefined;
  if (open !== undefined && isNow(now, open)) return judgeOpen(context, own, open);
  if (isNow(now, group.after)) return judgeSealed(context, own, now);
  // Put right already, by a holder that did not come to say so.
  const unlabelled = tagWithoutLabel(group, own);
  if (changesLabels(group) && unlabelled?.label === false && isNow(now, unlabelled)) return { kind: 'label-failed' };
  const beside = besideOther(group);
  if (beside.after?.beside === true && isNow(now, beside.after)) {
    if (sameLabels(own, beside.labelsAfter)) return { kind: 'label-stays' };
    // Written already: only what the tag says of its label is not so any more.
    if (sameLabels(own, group.labelsAfter)) return { kind: 'written', tag: { from: beside.after, to: group.after } };
  }
  if (isNow(now, group.before) && sameLabels(own, group.labelsBefore)) {
    return { kind: context.wasMended && open !== undefined ? 'label-failed' : 'unclaimed' };
  }
  if (open !== undefined && isPutBackBare(context, own, now)) {
    // Taken off later than the tag can have come, it is a decision about that.
    if (now.updatedAt > context.mendedUntil) return { kind: 'person-decided' };
    return { kind: 'open', tag: { from: group.before, to: group.after } };
  }
  // Where labels change along, that was seen to after the claim.
  const isFree = open === undefined && context.left === undefined && !now.isForeign;
  if (isFree && isSuggestedAnew(group, now.tag) && sameLabels(own, group.labelsBefore)) {
    return { kind: 'open', tag: { from: now.tag ?? null, to: group.after } };
  }
  return { kind: whoChanged(now, header.labels), ...labelRepairs(group, own, now.tag, context.wasMended) };
}

/**
 * Whether the tag that an undo put back beside a label that stayed is there without it: it may have come after somebody
 * took that off, because Jira compares the tag, which was not there, and no labels. Jira does not tell which came first.
 */
const isPutBackBare = ({ group, left, wasMended }: JudgedIn, own: readonly string[], now: IssueNow): boolean =>
  group.after === null &&
  (left === undefined ? wasMended : isLabelRefused(left)) &&
  isNow(now, group.before) &&
  sameLabels(own, group.labelsAfter);

/** The last write did not come, or was not meant to. */
function judgeOpen({ group, left }: JudgedIn, own: readonly string[], open: Tag | null): FinalVerdict {
  if (isForeignLabel(group, own)) {
    return {
      kind: 'person-decided',
      tag: { from: open, to: besidePerson(group, own) },
      ...labelRepairs(group, own, undefined),
    };
  }
  if (isLabelRefused(left)) {
    const kind = refused(group, own);
    const to = kind === 'written' ? group.after : tagWithoutLabel(group, own);
    return { kind: kind === 'label-failed' ? kind : 'open', tag: { from: open, to } };
  }
  if (left !== undefined) {
    const to = left === 'person-decided' ? tagToReturnTo(group) : group.before;
    return { kind: left, tag: { from: open, to } };
  }
  return { kind: 'open', tag: { from: open, to: group.after } };
}

function judgeSealed(
  { group, left, editedSince, wasAskedAgain }: JudgedIn,
  own: readonly string[],
  now: IssueNow,
): FinalVerdict {
  const { after, labelsAfter } = group;
  if (sameLabels(own, labelsAfter)) return { kind: 'written' };
  if (isForeignLabel(group, own)) {
    return {
      kind: 'person-decided',
      tag: { from: after, to: besidePerson(group, own) },
      ...labelRepairs(group, own, undefined),
    };
  }
  const kind = refused(group, own);
  const marked = { from: after, to: tagWithoutLabel(group, own) };
  if (isLabelRefused(left) && kind === 'label-stays') return { kind, tag: marked };
  // Nobody changed a field since: not the run either, so Jira did not take the label.
  if (changesLabels(group) && now.updatedAt < editedSince) {
    return { kind, tag: marked };
  }
  if (kind === 'label-stays') {
    const stays = removedLabels(group).filter((label) => own.includes(label));
    return wasAskedAgain ? { kind, stays, tag: marked } : { kind, stays };
  }
  // Taken off or put back by hand: the tag beside it makes that a decision, and stays. Without a tag, a label of ours would.
  const late = after === null ? addedLabels(group).filter((label) => own.includes(label)) : [];
  return { kind: 'person-decided', ...(late.length > 0 ? { late } : {}) };
}

/** What became of an issue of which Jira refused to change a label, by those that it carries. */
function refused(group: RunGroup, own: readonly string[]): 'written' | 'label-failed' | 'label-stays' {
  if (sameLabels(own, group.labelsAfter)) return 'written';
  const stands = besideOther(group);
  return sameLabels(own, stands.labelsAfter) && !isNothing(stands) ? 'label-stays' : 'label-failed';
}

/** Whether an issue carries a label of the project's that neither stood there nor was to be put there. */
const isForeignLabel = ({ labelsBefore, labelsAfter }: RunGroup, own: readonly string[]): boolean =>
  own.some((label) => !labelsBefore.includes(label) && !labelsAfter.includes(label));

/** Beside a label that a person set by hand goes what stood before, or nothing once its label is taken off. */
const besidePerson = (group: RunGroup, own: readonly string[]): Tag | null =>
  group.after === null && removedLabels(group).every((label) => !own.includes(label)) ? null : tagToReturnTo(group);

/** What our label edits did to a decision that somebody else made meanwhile. */
function labelRepairs(
  group: RunGroup,
  own: readonly string[],
  tag: Tag | undefined,
  wasMended = false,
): Pick<FinalVerdict, 'add' | 'remove' | 'late'> {
  const expected = labelOf(tag);
  const takenOff = wasMended ? [...removedLabels(group), ...addedLabels(group)] : removedLabels(group);
  return {
    ...(wasMended ? { late: removedLabels(group).filter((label) => own.includes(label) && label !== expected) } : {}),
    remove: addedLabels(group).filter((label) => own.includes(label) && label !== expected),
    // Beside a label that somebody set by hand, none is missing.
    add: takenOff.filter((label) => own.length === 0 && label === expected),
  };
}

/** The label that a decision was written with. */
function labelOf(tag: Tag | undefined): string | undefined {
  if (tag === undefined || tag.by === 'suggestion' || tag.label === false) return undefined;
  if (tag.label !== undefined) return tag.label;
  return tag.place === 'backlog' || tag.place === 'plan' ? DEFAULT_LABELS[tag.place] : undefined;
}

/** The labels of a verdict that are to be changed, where they are the run's. */
export const labelsToMend = ({ add = [], remove = [], late = [], stays = [] }: FinalVerdict): readonly string[] => [
  ...add,
  ...remove,
  ...late,
  ...stays,
];

/** Whether a verdict leaves something to be put right. */
export const needsMending = (verdict: FinalVerdict): boolean =>
  (verdict.tag !== undefined && !isTag(verdict.tag.from ?? undefined, verdict.tag.to)) ||
  labelsToMend(verdict).length > 0;
