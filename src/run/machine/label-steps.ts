import { EDITS_AT_ONCE, type BegunEdit } from '../record/run-position';
import { begunOf, CLOCK_MS, editOf, isSmall, portionOf, withEdit, withoutEdit } from './begun-edit';
import type { EditEnd, LabelEdit } from './effect';
import { eventOf, type Handlers } from './handler';
import { labelEdits } from './portion-plan';
import { remaining } from './search-steps';
import { cancelEdit, settleEdit } from './settle-edit';
import type { Step } from './step';
import { leave, withPosition, withSteps, type Work } from './work';
import { GRACE_MS, LOOK_MS } from './write-steps';

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
          sent = work.command === 'cancel' && isNew ? cancelEdit(sent, edit, at) : withEdit(sent, { ...edit, tries });
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
  'settle-edit': settleEdit,
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

/** Leaves out what no edit has come to yet. What was begun is seen through, so that nothing is left half done. */
function withoutTheRest(work: Work, plan: readonly LabelEdit[]): Work {
  const { next } = work.state.at;
  const begun = new Set(plan.slice(0, next).flatMap(({ ids }) => ids));
  const late = plan.slice(next).flatMap(({ ids }) => ids.filter((id) => !begun.has(id)));
  return leave(work, 'cancelled', late);
}

const unsent = ({ state }: Work): readonly BegunEdit[] => state.at.edits.filter(({ task }) => task === null);
const watched = ({ state }: Work): readonly (BegunEdit & { readonly task: string })[] =>
  state.at.edits.flatMap((edit) => (edit.task === null ? [] : [{ ...edit, task: edit.task }]));
/** Issues that no label edit has told about, so that those among them that are gone are not known yet. */
export function unseenIssues(work: Work): readonly number[] {
  const isTold = work.header.mode === 'labels' && !work.state.at.unseen;
  const told = new Set(isTold ? labelEdits(work.header, portionOf(work)).flatMap(({ ids }) => ids) : []);
  return remaining(work).filter((id) => !told.has(id));
}
