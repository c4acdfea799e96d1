import type { ListedRun } from '#contract';
import { isSameTag, openRunOf, tagState, type JiraIssue } from '#issue';
import { isTag } from '#run';

import type { Outcome } from '../runs/left-out';
import type { LoggedIssue } from './run-log';

/** How an issue stands now, measured by what a run did. */
export type Standing =
  /** As the run should write it. */
  | 'written'
  /** As it was before the run. */
  | 'before'
  /** As the run left it, which wrote it in part. */
  | 'as-left'
  /** A run that went on with this one has it. */
  | 'taken-over'
  | 'changed';

/** Why an issue may carry something of what a run wrote, and not all of it. */
const WRITTEN_IN_PART: ReadonlySet<Outcome> = new Set<Outcome>(['label-failed', 'label-stays', 'half-done']);

/** How an issue that a run wrote, or wrote in part, stands now; undefined: the run did nothing to it. */
export function standingNow(
  { left, before, after, labelsBefore, labelsAfter }: LoggedIssue,
  now: JiraIssue,
  { header: { id, labels }, retriedBy }: Pick<ListedRun, 'header' | 'retriedBy'>,
): Standing | undefined {
  if (left !== undefined && !WRITTEN_IN_PART.has(left)) return undefined;
  const state = tagState(now);
  const { tag } = state;
  const isWritten = isSameTag(state, { tag: after ?? undefined, labels: labelsAfter }, labels);
  const mayBeTheirs = left !== undefined && retriedBy.length > 0;
  // Only what carries this run's own name cannot be another's.
  if (isWritten) return mayBeTheirs && after?.run !== id ? 'taken-over' : 'written';
  if (isSameTag(state, { tag: before ?? undefined, labels: labelsBefore }, labels)) return 'before';
  if (left === undefined) return 'changed';
  // In part: with the label, without it, or with the other one beside it.
  const parts =
    after === null ? [null] : [after, { ...after, label: false as const }, { ...after, beside: true as const }];
  if (openRunOf(tag) === id || parts.some((part) => isTag(tag, part))) return 'as-left';
  const run = tag?.run;
  if (!mayBeTheirs || run === undefined) return 'changed';
  const isTheirs = openRunOf(tag) !== undefined || parts.some((part) => isTag(tag, part && { ...part, run }));
  return isTheirs ? 'taken-over' : 'changed';
}

const WORDS = {
  before: 'as it was before',
  changed: 'changed since',
  'taken-over': 'gone on with by a later run',
} as const;

/** How an issue stands now, in words; undefined: as the run left it. */
export function standingWords({ left }: LoggedIssue, standing: Standing | undefined): string | undefined {
  if (standing === undefined || standing === 'as-left') return undefined;
  if (standing === 'written') return left === undefined ? undefined : 'as approved';
  return WORDS[standing];
}

/** Whether an undo of the run would put back an issue that stands so. */
export const isUndoable = (standing: Standing | undefined): boolean => standing === 'written' || standing === 'as-left';
