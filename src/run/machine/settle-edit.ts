import type { BegunEdit } from '../record/run-position';
import { begunOf, CLOCK_MS, editOf, isSmall, leaveMissing, othersOf, withEdit, withoutEdit } from './begun-edit';
import { eventOf, type Handler } from './handler';
import type { IssueNow } from './issue-now';
import { leave, withPosition, withSteps, type Work } from './work';
import { GRACE_MS, LOOK_AGAIN_MS, MOST_TRIES, sampleOf } from './write-steps';

/** Looks whether a label edit without an answer came, to all of its issues or to some, and sends it again where it did not. */
export const settleEdit: Handler<'settle-edit'> = {
  ask: (work, { edit, isEach = false }) => {
    const { ids } = editOf(work, edit);
    if (ids.length === 0 || begunOf(work, edit) === undefined) return undefined;
    return { kind: 'read', ids: isSmall(ids) || isEach ? ids : sampleOf(ids) };
  },
  on: (work, { edit, isEach = false }, event, at) => {
    const begun = begunOf(work, edit);
    const { issues } = eventOf(event, 'read');
    if (begun === undefined) return work;
    const { change, label, ids } = editOf(work, edit);
    const isDone = (issue: IssueNow): boolean => issue.labels.includes(label) === (change === 'add');
    if (isSmall(ids) && at < begun.at + GRACE_MS && !issues.every(isDone)) {
      const milliseconds = Math.min(LOOK_AGAIN_MS, begun.at + GRACE_MS - at);
      return withSteps(work, { do: 'pause', milliseconds }, { do: 'settle-edit', edit });
    }
    // One may carry the label by somebody's hand, which only tells where it came before ours; most of them would by ours.
    const byHand = work.command === 'cancel' ? issues.filter(isDone).filter(isBefore(work.state.at.since)) : [];
    const seen = issues.filter((issue) => !byHand.includes(issue));
    const made = seen.filter(isDone);
    const own = leave(work, 'person-decided', idsIn(byHand));
    if (made.length > 0 && 2 * made.length >= seen.length) {
      return withPosition(withoutEdit(own, begun), { unseen: true });
    }
    // Somebody changed these since: perhaps our label, once it had come. Theirs stays.
    const isTouched = (issue: IssueNow): boolean => !isDone(issue) && !isBefore(begun.at - CLOCK_MS)(issue);
    const rest = leaveMissing(own, begun, idsIn(seen.filter(isTouched)), 'changed-since');
    if (editOf(rest, edit).ids.length === 0) return withoutEdit(rest, begun);
    if (work.command === 'cancel') {
      // A sample does not tell which ones it came to, and it is not sent again to find out.
      if (!isSmall(ids) && !isEach) return withSteps(rest, { do: 'settle-edit', edit, isEach: true });
      return cancelEdit(rest, begun, at, new Set(idsIn(made)));
    }
    if (begun.tries >= MOST_TRIES) return leave(withoutEdit(rest, begun), 'label-failed', editOf(rest, edit).ids);
    const again = withEdit(rest, { ...begun, at, tries: begun.tries + 1 });
    return withSteps(again, { do: 'checkpoint' }, { do: 'send-edits', edits: [edit] });
  },
};

/**
 * Ends an edit of a cancelled run: the issues that it has not come to are left out, but where other edits have come to
 * them. For those it is sent again, so that nothing is left half done.
 *
 * @param made issues that it has come to: Jira may have made it, and refused it on most
 */
export function cancelEdit(work: Work, begun: BegunEdit, at: number, made: ReadonlySet<number> = new Set()): Work {
  const missing = editOf(work, begun.edit).ids.filter((id) => !made.has(id));
  const isSpent = begun.tries >= MOST_TRIES;
  const halfDone = isSpent ? new Set<number>() : othersOf(work, begun);
  const left = leaveMissing(
    work,
    begun,
    missing.filter((id) => !halfDone.has(id)),
    'cancelled',
  );
  if (!missing.some((id) => halfDone.has(id))) {
    return withPosition(withoutEdit(left, begun), made.size > 0 ? { unseen: true } : {});
  }
  const again = withEdit(left, { ...begun, at, tries: begun.tries + 1 });
  return withSteps(again, { do: 'checkpoint' }, { do: 'send-edits', edits: [begun.edit] });
}

const isBefore =
  (time: number) =>
  ({ updatedAt }: IssueNow): boolean =>
    updatedAt < time;
const idsIn = (issues: readonly IssueNow[]): readonly number[] => issues.map(({ id }) => id);
