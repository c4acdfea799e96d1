import { stateAfter, undoWrite, type Tag, type TagState } from '#issue';

import type { IssueNow } from './machine/issue-now';
import { isNow, ownOf, sameLabels } from './machine/judge-claimed';
import type { RunGroup } from './record/portion';
import type { RunHeader } from './record/run-header';
import { besideOther, openTag, unlabelled } from './tags-of-run';

/** A run that was ended as it stood, and its half-done issues as they are now; those that are gone are missing. */
export interface AfterCut {
  readonly header: Pick<RunHeader, 'id' | 'labels' | 'mode'>;
  readonly now: ReadonlyMap<number, IssueNow>;
}

/**
 * What a run has left on issues of a group: as they were, as was approved, or the group as if that had been approved.
 * With `leftover`, only that tag is the run's, and the labels beside it are somebody's own.
 */
export type Stands =
  RunGroup | 'before' | 'written' | { readonly leftover: Tag | null; readonly labels: readonly string[] };

/**
 * What a run that was ended as it stood has left on an issue. Undefined where somebody changed it since, or it is not known.
 */
export function afterCut(group: RunGroup, id: number, cut: AfterCut | undefined): Stands | undefined {
  const issue = cut?.now.get(id);
  if (cut === undefined || issue === undefined) return undefined;
  const { header } = cut;
  const own = ownOf(issue, header.labels);
  const { before, after, labelsBefore, labelsAfter } = group;
  if (isNow(issue, before) && sameLabels(own, labelsBefore)) return 'before';
  if (isNow(issue, after) && sameLabels(own, labelsAfter)) return 'written';
  const open = openTag(header, group);
  if (isNow(issue, open)) {
    const isOurs =
      own.every((label) => labelsBefore.includes(label) || labelsAfter.includes(label)) &&
      labelsBefore.every((label) => own.includes(label) || !labelsAfter.includes(label));
    // Beside labels that somebody changed, only the tag is ours.
    return isOurs ? { ...group, after: open, labelsAfter: own } : { leftover: open, labels: own };
  }
  const beside = besideOther(group);
  const known = [
    unlabelled(group),
    beside,
    { ...beside, after },
    ...(header.mode === 'single' ? [byHalf(header, group)] : []),
  ];
  return known.find((stands) => isNow(issue, stands.after) && sameLabels(own, stands.labelsAfter));
}

/** A group as it stands where an undo took the label off its issues one by one, and has not come to the tag yet. */
function byHalf({ labels }: AfterCut['header'], group: RunGroup): RunGroup {
  const now: TagState = { tag: group.before ?? undefined, labels: group.labelsBefore };
  const back: TagState = { tag: group.after ?? undefined, labels: group.labelsAfter };
  const half = stateAfter(now, { ...undoWrite(back, now, labels), deleteProperty: false });
  return { ...group, after: half.tag ?? null, labelsAfter: half.labels };
}
