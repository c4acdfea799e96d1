import { isSameTag, openRunOf, tagState, type JiraIssue, type ProjectLabels } from '#issue';
import { isTag, type RunHeader } from '#run';

import type { Outcome } from '../runs/left-out';
import type { LoggedIssue } from './run-log';

/** How an issue stands now, measured by what a run wrote: as it wrote it, as it was before, or neither. */
export type Standing = 'written' | 'before' | 'changed';

export function standingNow(logged: LoggedIssue, now: JiraIssue, names: ProjectLabels): Standing {
  const state = tagState(now);
  const { before, after, labelsBefore, labelsAfter } = logged;
  if (isSameTag(state, { tag: after ?? undefined, labels: labelsAfter }, names)) return 'written';
  return isSameTag(state, { tag: before ?? undefined, labels: labelsBefore }, names) ? 'before' : 'changed';
}

/** Why an issue may carry something of what a run wrote, and not all of it. */
const WRITTEN_IN_PART: ReadonlySet<Outcome> = new Set<Outcome>(['label-failed', 'label-stays', 'half-done']);

const NOW = {
  written: undefined,
  before: 'as it was before',
  changed: 'changed since',
} as const satisfies Record<Standing, string | undefined>;

/** How an issue that a run wrote, or wrote in part, stands now; undefined: as the run left it, or the run did nothing. */
export function standingWords(
  logged: LoggedIssue,
  now: JiraIssue,
  { id, labels }: Pick<RunHeader, 'id' | 'labels'>,
): string | undefined {
  const { left, after } = logged;
  const standing = standingNow(logged, now, labels);
  if (left === undefined) return NOW[standing];
  if (!WRITTEN_IN_PART.has(left)) return undefined;
  if (standing === 'written') return 'as approved';
  if (standing === 'before') return NOW.before;
  const { tag } = tagState(now);
  const leftWith = [after, after && { ...after, label: false as const }, after && { ...after, beside: true as const }];
  return openRunOf(tag) === id || leftWith.some((wanted) => isTag(tag, wanted)) ? undefined : NOW.changed;
}

/** Whether an undo would put an issue back that a run left so. */
export const isUndoable = ({ left }: LoggedIssue, standing: Standing | undefined): boolean =>
  (left === undefined && standing === 'written') ||
  (left !== undefined && WRITTEN_IN_PART.has(left) && standing !== undefined && standing !== 'before');
