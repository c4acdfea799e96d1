import { isSameTag, tagState, type JiraIssue, type ProjectLabels } from '#issue';

import type { LoggedIssue } from './run-log';

/** How an issue stands now, measured by what a run wrote: as it wrote it, as it was before, or neither. */
export type Standing = 'written' | 'before' | 'changed';

export function standingNow(logged: LoggedIssue, now: JiraIssue, names: ProjectLabels): Standing {
  const state = tagState(now);
  const { before, after, labelsBefore, labelsAfter } = logged;
  if (isSameTag(state, { tag: after ?? undefined, labels: labelsAfter }, names)) return 'written';
  return isSameTag(state, { tag: before ?? undefined, labels: labelsBefore }, names) ? 'before' : 'changed';
}

/** Whether an undo would put an issue back that a run left so. */
export const isUndoable = ({ left }: LoggedIssue, standing: Standing | undefined): boolean =>
  (left === undefined && standing === 'written') ||
  ((left === 'label-failed' || left === 'label-stays' || left === 'half-done') &&
    standing !== undefined &&
    standing !== 'before');
