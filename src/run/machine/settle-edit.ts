import type { BegunEdit } from '../record/run-position';
import { begunOf, CLOCK_MS, editOf, isSmall, othersOf, withEdit, withoutEdit } from './begun-edit';
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
    const isCancelled = work.command === 'cancel';
    const isAll = isSmall(ids) || isEach;
    // What stood there before the portion's first edit is by somebody's hand.
    const byHand = isCancelled ? issues.filter(isDone).filter(isBefore(work.state.at.since)) : [];
    const seen = issues.filter((issue) => !byHand.includes(issue));
    const made = seen.filter(isDone);
    const own = leave(work, 'person-decided', idsIn(byHand));
    // One may carry the label by somebody's hand; most of them would by ours. A run that is to stop looks at each.
    if (!(isCancelled && isAll) && made.length > 0 && 2 * made.length >= seen.length) {
      return withPosition(withoutEdit(own, begun), { unseen: true });
    }
    const isTouched = (issue: IssueNow): boolean => !isDone(issue) && !isBefore(begun.at - CLOCK_MS)(issue);
    const rest = withoutTouched(own, begun, idsIn(seen.filter(isTouched)));
    const still = begunOf(rest, edit) ?? begun;
    if (editOf(rest, edit).ids.length === 0) return withoutEdit(rest, begun);
    if (isCancelled) {
      // A sample does not tell which ones it came to, and it is not sent again to find out.
      return isAll
        ? cancelEdit(rest, still, at, new Set(idsIn(made)))
        : withSteps(rest, { do: 'settle-edit', edit, isEach: true });
    }
    if (begun.tries >= MOST_TRIES) return leave(withoutEdit(rest, begun), 'label-failed', editOf(rest, edit).ids);
    return sentAgain(rest, still, at);
  },
};

/**
 * Somebody changed these since: perhaps the label, once it had come. Theirs stays. What other edits have come to carries a
 * label of the run's: that is judged in the end, where it is asked who changed which label.
 */
function withoutTouched(work: Work, begun: BegunEdit, ids: readonly number[]): Work {
  const others = othersOf(work, begun);
  const left = leave(
    work,
    'changed-since',
    ids.filter((id) => !others.has(id)),
  );
  const halfDone = ids.filter((id) => others.has(id));
  if (halfDone.length === 0) return left;
  const aside = [...(begun.aside ?? []), ...halfDone];
  return withPosition(withEdit(left, { ...begun, aside }), { unseen: true });
}

/**
 * Ends an edit of a cancelled run: the issues that it has not come to are left out, but where other edits have come to
 * them. For those it is sent again, within the bound of tries, so that nothing is left half done.
 *
 * @param made issues that it has come to: Jira may have made it, and refused it on others
 */
export function cancelEdit(work: Work, begun: BegunEdit, at: number, made: ReadonlySet<number> = new Set()): Work {
  const others = othersOf(work, begun);
  const missing = editOf(work, begun.edit).ids.filter((id) => !made.has(id));
  const halfDone = missing.filter((id) => others.has(id));
  const left = leave(
    work,
    'cancelled',
    missing.filter((id) => !others.has(id)),
  );
  if (halfDone.length > 0 && begun.tries < MOST_TRIES) {
    // Not for those that it has come to: somebody may set there what it took off.
    const aside = [...(begun.aside ?? []), ...made];
    return sentAgain(withPosition(left, { unseen: true }), { ...begun, aside }, at);
  }
  const ended = leave(withoutEdit(left, begun), 'label-failed', halfDone);
  return made.size > 0 ? withPosition(ended, { unseen: true }) : ended;
}

function sentAgain(work: Work, begun: BegunEdit, at: number): Work {
  const again = withEdit(work, { ...begun, at, tries: begun.tries + 1 });
  return withSteps(again, { do: 'checkpoint' }, { do: 'send-edits', edits: [begun.edit] });
}

const isBefore =
  (time: number) =>
  ({ updatedAt }: IssueNow): boolean =>
    updatedAt < time;
const idsIn = (issues: readonly IssueNow[]): readonly number[] => issues.map(({ id }) => id);
