import { isPersonsDecision, ownLabels, standingTag, type ProjectLabels, type Tag } from '#issue';

import type { LeftOut, RunGroup } from '../record/portion';
import type { RunHeader } from '../record/run-header';
import { claimTag, isTag } from '../tags-of-run';
import type { IssueNow } from './issue-now';

/**
 * `unclaimed`: it is as it was approved, only not written; whether the user may edit it has to be asked. `suggested-anew`:
 * so is all that anybody decided, and only the suggestion that the app keeps there is another.
 */
export type ClaimVerdict = 'claimed' | 'unclaimed' | 'suggested-anew' | LeftOut;

/** What became of the first write to an issue. */
export function judgeClaimed(header: RunHeader, group: RunGroup, now: IssueNow | undefined): ClaimVerdict {
  if (now === undefined) return 'gone';
  const hasSameLabels = sameLabels(ownOf(now, header.labels), group.labelsBefore);
  if (isNow(now, claimTag(header, group))) {
    if (!hasSameLabels) return 'person-decided';
    return now.projectId === header.projectId ? 'claimed' : 'moved';
  }
  if (now.projectId !== header.projectId) return 'moved';
  if (isNow(now, group.before) && hasSameLabels) return 'unclaimed';
  return !now.isForeign && hasSameLabels && isSuggestedAnew(group, now.tag)
    ? 'suggested-anew'
    : whoChanged(now, header.labels);
}

/**
 * Whether nothing but a suggestion of the app's has come where nothing was decided, and it speaks for what was approved, or
 * a person chose that whatever was suggested.
 */
export function isSuggestedAnew({ before, after }: Pick<RunGroup, 'before' | 'after'>, now: Tag | undefined): boolean {
  const wasDecided = before !== null && before.by !== 'suggestion';
  if (wasDecided || now?.by !== 'suggestion' || after === null || after.by === 'suggestion') return false;
  return after.by === 'person' || now.place === after.place;
}

/** Whether a person decided about an issue that is no longer as it was approved. */
export function whoChanged({ tag, labels }: IssueNow, names: ProjectLabels): LeftOut {
  return isPersonsDecision(standingTag(tag, labels, names)) ? 'person-decided' : 'changed-since';
}

/** Whether an issue has that tag; null: none, and nothing else in its place. */
export const isNow = ({ tag, isForeign }: IssueNow, wanted: Parameters<typeof isTag>[1]): boolean =>
  !isForeign && isTag(tag, wanted);

/** Those of the project's labels that an issue carries. */
export const ownOf = ({ labels }: IssueNow, names: ProjectLabels): readonly string[] =>
  ownLabels(names).filter((label) => labels.includes(label));

export const sameLabels = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((label) => other.includes(label));
