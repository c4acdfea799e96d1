import { EDITS_AT_ONCE, type BegunEdit } from '../record/run-position';
import type { EditEnd, LabelEdit } from './effect';
import { eventOf, type Handlers } from './handler';
import type { IssueNow } from './issue-now';
import { labelEdits, leftOf } from './portion-plan';
import { DIRECT_MOST, remaining } from './search-steps';
import type { Step } from './step';
import { leave, withPosition, withSteps, type Work } from './work';
import { GRACE_MS, LOOK_AGAIN_MS, LOOK_MS, MOST_TRIES, sampleOf } from './write-steps';

/**
 * How far our reading of Jira's clock may be off. Before labels are taken off, so much time passes that our own edits
 * before cannot be taken for somebody else's.
 */
export const CLOCK_MS = 2_000;

/**
 * Label edits, which Jira does not compare: each is written down before it is sent, and one whose outcome is not known is
 * looked into before it is sent again.
 */
export const labelSteps: Handlers<'label' | 'send-edits' | 'watch-edits' | 'settle-edit' | 'find-gone'> = {
  label: {
    now: (before, { isRested = false }, at) => {
      const work = before.state.at.phase === 'label' ? withoutEmptyEdits(before) : withPosition(before, { next: 0 });
      if (work.state.at.edits.length > 0) return withSteps(work, ...seeingThrough(work, at), { do: 'label' });
      const plan = labelEdits(work.header, portionOf(work));
      const going = work.command === 'cancel' ? withoutTheRest(work, plan) : work;
      const batch = nextBatch(going, plan);
      const last = batch.at(-1);
      if (last === undefined) return withSteps(going, { do: 'seal' });
      const { since, next } = going.state.at;
      if (!isRested && plan[last]?.change === 'remove' && plan[next - 1]?.change === 'add') {
        return withSteps(going, { do: 'pause', milliseconds: 2 * CLOCK_MS }, { do: 'label', isRested: true });
      }
      const begun = withPosition(going, {
        phase: 'label',
        edits: batch.map((edit): BegunEdit => ({ edit, at, task: null, tries: 0 })),
        next: last + 1,
        since: since === 0 ? at - CLOCK_MS : since,
      });
      return withSteps(begun, { do: 'checkpoint' }, { do: 'send-edits', edits: batch }, { do: 'label' });
    },
  },
  'send-edits': {
    ask: (work, { edits }) => ({ kind: 'edit-labels', edits: edits.map((edit) => editOf(work, edit)) }),
    on: (work, { edits }, event, at) => {
      const { begun } = eventOf(event, 'edits-begun');
      let sent = work;
      edits.forEach((number, nth) => {
        const outcome = begun[nth];
        const edit = begunOf(sent, number);
        if (edit === undefined) return;
        if (outcome?.kind === 'begun') sent = withEdit(sent, { ...edit, task: outcome.task });
        if (outcome?.kind === 'unsent') {
          // It was not sent in vain; where it was sent before, what came of that is looked into first.
          const tries = Math.max(0, edit.tries - 1);
          const isNew = edit.tries === 0;
          sent =
            work.command === 'cancel' && isNew ? withoutUnsent(sent, edit, at) : withEdit(sent, { ...edit, tries });
        }
        if (outcome?.kind === 'refused') {
          sent = leave(withoutEdit(sent, edit), 'label-failed', editOf(work, edit.edit).ids);
        }
      });
      return sent;
    },
  },
  'watch-edits': {
    ask: (work) => {
      const tasks = watched(work).map(({ task }) => task);
      return tasks.length === 0 ? undefined : { kind: 'watch-edits', tasks };
    },
    on: (work, _, event) => {
      const { ends } = eventOf(event, 'edits-watched');
      return watched(work).reduce((so, edit, nth) => ended(so, edit, ends[nth] ?? { kind: 'over' }), work);
    },
  },
  'settle-edit': {
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
      // One may carry the label by somebody's hand; most of them would by ours.
      const done = issues.filter(isDone).length;
      if (isSmall(ids) && at < begun.at + GRACE_MS && done < issues.length) {
        const milliseconds = Math.min(LOOK_AGAIN_MS, begun.at + GRACE_MS - at);
        return withSteps(work, { do: 'pause', milliseconds }, { do: 'settle-edit', edit });
      }
      if (done > 0 && 2 * done >= issues.length) return withPosition(withoutEdit(work, begun), { unseen: true });
      // Somebody changed these since: perhaps our label, once it had come. Theirs stays.
      const touched = issues
        .filter((issue) => !isDone(issue))
        .filter(({ updatedAt }) => updatedAt >= begun.at - CLOCK_MS)
        .map(({ id }) => id);
      const rest = leave(work, 'changed-since', touched);
      if (editOf(rest, edit).ids.length === 0) return withoutEdit(rest, begun);
      if (begun.tries >= MOST_TRIES) return leave(withoutEdit(rest, begun), 'label-failed', editOf(rest, edit).ids);
      if (work.command === 'cancel') {
        // A sample does not tell which ones it came to, and it is not sent again to find out.
        if (!isSmall(ids) && !isEach) return withSteps(rest, { do: 'settle-edit', edit, isEach: true });
        return withoutUnsent(rest, begun, at, new Set(issues.filter(isDone).map(({ id }) => id)));
      }
      const again = withEdit(rest, { ...begun, at, tries: begun.tries + 1 });
      return withSteps(again, { do: 'checkpoint' }, { do: 'send-edits', edits: [edit] });
    },
  },
  'find-gone': {
    ask: (_, { ids }) => (ids.length === 0 ? undefined : { kind: 'read', ids }),
    on: (work, { ids, others }, event) => {
      const there = new Set(eventOf(event, 'read').issues.map(({ id }) => id));
      const gone = ids.filter((id) => !there.has(id));
      const found = leave(work, 'gone', gone);
      return others === null ? found : leave(found, others, [...there]);
    },
  },
};

/** All of so few are read, which tells at once that a lost edit came; of more, some tell in the end. */
const isSmall = (ids: readonly number[]): boolean => ids.length <= DIRECT_MOST;

/** What sees edits through that were begun, by this holder or by the one before. */
const seeingThrough = (work: Work, at: number): readonly Step[] => [
  { do: 'watch-edits' },
  ...unsent(work).flatMap(({ edit, at: sentAt }): Step[] => [
    { do: 'pause', milliseconds: Math.max(0, sentAt + (isSmall(editOf(work, edit).ids) ? LOOK_MS : GRACE_MS) - at) },
    { do: 'settle-edit', edit },
  ]),
];

/** An edit that was never answered and whose issues were all left out since is no longer looked into. */
const withoutEmptyEdits = (work: Work): Work =>
  withPosition(work, {
    edits: work.state.at.edits.filter(({ edit, task }) => task !== null || editOf(work, edit).ids.length > 0),
  });

function ended(work: Work, begun: BegunEdit, end: EditEnd): Work {
  if (end.kind === 'over') return withEdit(work, { ...begun, task: null });
  const { ids } = editOf(work, begun.edit);
  const seen = new Set([...end.processed, ...end.failed]);
  const passedOver = ids.filter((id) => !seen.has(id));
  const failed = end.failed.filter((id) => ids.includes(id));
  const done = leave(withoutEdit(work, begun), 'label-failed', failed);
  return passedOver.length === 0 ? done : withSteps(done, { do: 'find-gone', ids: passedOver, others: 'label-failed' });
}

/** The next edits to send together: never one that takes a label off while others are yet to be put there. */
function nextBatch(work: Work, plan: readonly LabelEdit[]): readonly number[] {
  const { next } = work.state.at;
  const due = plan.map((_, edit) => edit).filter((edit) => edit >= next && editOf(work, edit).ids.length > 0);
  const change = plan[due[0] ?? -1]?.change;
  return due.filter((edit) => plan[edit]?.change === change).slice(0, EDITS_AT_ONCE);
}

/**
 * An edit that is not on issues is not begun any more for them once the run is cancelled, but where other edits have come
 * to them.
 *
 * @param made issues that it is on: Jira may have made it, and refused it on most
 */
function withoutUnsent(work: Work, begun: BegunEdit, at: number, made: ReadonlySet<number> = new Set()): Work {
  const plan = labelEdits(work.header, portionOf(work));
  const others = new Set(
    plan.slice(0, work.state.at.next).flatMap(({ ids }, edit) => (edit === begun.edit ? [] : ids)),
  );
  const missing = editOf(work, begun.edit).ids.filter((id) => !made.has(id));
  const left = leave(
    work,
    'cancelled',
    missing.filter((id) => !others.has(id)),
  );
  if (!missing.some((id) => others.has(id))) {
    return withPosition(withoutEdit(left, begun), made.size > 0 ? { unseen: true } : {});
  }
  const again = withEdit(left, { ...begun, at, tries: begun.tries + 1 });
  return withSteps(again, { do: 'checkpoint' }, { do: 'send-edits', edits: [begun.edit] });
}

/** Leaves out what no edit has come to yet. What was begun is seen through, so that nothing is left half done. */
function withoutTheRest(work: Work, plan: readonly LabelEdit[]): Work {
  const { next } = work.state.at;
  const begun = new Set(plan.slice(0, next).flatMap(({ ids }) => ids));
  const late = plan.slice(next).flatMap(({ ids }) => ids.filter((id) => !begun.has(id)));
  return leave(work, 'cancelled', late);
}

/** An edit of the plan, without the issues that are left out. */
function editOf(work: Work, edit: number): LabelEdit {
  const portion = portionOf(work);
  const planned = labelEdits(work.header, portion)[edit];
  const left = leftOf(portion);
  if (planned === undefined) return { change: 'add', label: '', ids: [] };
  return { ...planned, ids: planned.ids.filter((id) => !left.has(id)) };
}

const portionOf = ({ portion }: Work) => portion ?? { schema: 1 as const, groups: [], left: [] };
const unsent = ({ state }: Work): readonly BegunEdit[] => state.at.edits.filter(({ task }) => task === null);
const watched = ({ state }: Work): readonly (BegunEdit & { readonly task: string })[] =>
  state.at.edits.flatMap((edit) => (edit.task === null ? [] : [{ ...edit, task: edit.task }]));
const begunOf = ({ state }: Work, edit: number): BegunEdit | undefined =>
  state.at.edits.find((begun) => begun.edit === edit);

const withEdit = (work: Work, edit: BegunEdit): Work =>
  withPosition(work, { edits: work.state.at.edits.map((begun) => (begun.edit === edit.edit ? edit : begun)) });

const withoutEdit = (work: Work, { edit }: BegunEdit): Work =>
  withPosition(work, { edits: work.state.at.edits.filter((begun) => begun.edit !== edit) });

/** Issues that no label edit has told about, so that those among them that are gone are not known yet. */
export function unseenIssues(work: Work): readonly number[] {
  const isTold = work.header.mode === 'labels' && !work.state.at.unseen;
  const told = new Set(isTold ? labelEdits(work.header, portionOf(work)).flatMap(({ ids }) => ids) : []);
  return remaining(work).filter((id) => !told.has(id));
}
