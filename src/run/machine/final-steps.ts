import { LEFT_OUT, type LeftOut } from '../record/portion';
import type { LabelEdit, TagOver } from './effect';
import { idIn } from './exceptions-query';
import { eventOf, type Handlers } from './handler';
import type { IssueNow } from './issue-now';
import { judgeFinal, labelsToMend, needsMending, type FinalVerdict } from './judge-final';
import { onlyOurs } from './only-ours';
import { unseenIssues } from './label-steps';
import { CHUNK, chunksOf, isLabelRefused, leftOf, merged, seals, withoutLeft } from './portion-plan';
import { DIRECT_MOST, groupOf, askIndex, remaining } from './search-steps';
import type { Judged, Step } from './step';
import { leave, withPosition, withSteps, type Work } from './work';

/** How often an issue is put right and looked at again. */
const MOST_ROUNDS = 4;
/** And how often by all that hold the run one after the other. */
const MOST_MENDINGS = 12;
/** So few issues are read to find which of them are gone; of more it is asked which half. */
const GONE_AMONG = 30;
/** When mended issues are looked at again; a task may be on its way that nobody can ask about. */
const MENDED_MS = 3_000;
/** How long what was put right without an answer is given before its issues are read again. */
const MENDING_MS = 60_000;
/** Until when a tag may have come that was to be put back: it may have had to wait for Jira before it was sent. */
const PUT_BACK_MS = 5 * 60_000;
/** Most edits that are sent together. */
const MENDINGS_AT_ONCE = 5;

/** The last writes of a portion, and whether all of it is as approved. */
export const finalSteps: Handlers<
  | 'seal'
  | 'final'
  | 'missing'
  | 'part-named'
  | 'note'
  | 'judge-final'
  | 'judge-named'
  | 'ask-changes'
  | 'may-mend'
  | 'ask-why'
  | 'mend'
  | 'watch-mending'
> = {
  seal: {
    now: (work) => {
      if (work.portion === null) return work;
      const { phase, next: done } = work.state.at;
      const next = phase === 'seal' ? done : 0;
      const writes = seals(work.header, work.portion)
        .slice(next)
        .flatMap((write, nth): readonly Step[] => [lastWrite(write), { do: 'passed', next: next + nth + 1 }]);
      return withSteps(withPosition(work, { phase: 'seal', edits: [], next }), ...writes, { do: 'final' });
    },
  },
  final: {
    now: (sealed, _, at) => {
      const { since, phase } = sealed.state.at;
      const isLabelled = sealed.header.mode === 'labels';
      const position = { phase: 'confirm', next: 0, reach: 0, mendedAt: 0, since: isLabelled ? since : 0 } as const;
      const work = phase === 'confirm' ? sealed : withPosition(sealed, position);
      const { mendedAt } = work.state.at;
      const stay = remaining(work);
      const failed = [...(work.portion === null ? [] : leftOf(work.portion))].flatMap(([id, why]) =>
        isLabelRefused(why) ? [id] : [],
      );
      const named = { ...work, named: failed };
      // What the holder before put right may be on its way.
      const pause = mendedAt === 0 ? 0 : mendedAt + MENDING_MS - at;
      const settled: readonly Step[] = pause > 0 ? [{ do: 'pause', milliseconds: pause }] : [];
      if (stay.length <= DIRECT_MOST) {
        return withSteps(
          { ...named, named: [...failed, ...stay] },
          ...settled,
          { do: 'part-named' },
          { do: 'judge-named' },
          { do: 'ask-why' },
        );
      }
      const slices = chunksOf(unseenIssues(work), CHUNK);
      return withSteps(
        named,
        ...settled,
        ...askIndex(work, 'final'),
        { do: 'missing', slices },
        { do: 'part-named' },
        { do: 'judge-named' },
        { do: 'ask-why' },
      );
    },
  },
  missing: {
    ask: (_, { slices }) => (slices[0] === undefined ? undefined : { kind: 'count', jql: idIn(slices[0]) }),
    on: (work, { slices }, event) => {
      const { count } = eventOf(event, 'counted');
      const [slice = [], ...rest] = slices;
      if (count === null || count >= slice.length) return withSteps(work, { do: 'missing', slices: rest });
      if (slice.length <= GONE_AMONG) {
        return withSteps(work, { do: 'find-gone', ids: slice, others: null }, { do: 'missing', slices: rest });
      }
      const halves = chunksOf(slice, Math.ceil(slice.length / 2));
      return withSteps(work, { do: 'missing', slices: [...halves, ...rest] });
    },
  },
  'part-named': {
    ask: ({ named }) => (named.length <= DIRECT_MOST ? undefined : { kind: 'may-edit', ids: [...new Set(named)] }),
    on: (work, _, event) => {
      const editable = new Set(eventOf(event, 'editable').ids);
      const left: ReadonlyMap<number, LeftOut> = work.portion === null ? new Map() : leftOf(work.portion);
      // Of a label that Jira did not take, nothing more is to be learnt.
      const closed = [...new Set(work.named)].filter((id) => !editable.has(id) && !isLabelRefused(left.get(id)));
      const judging = chunksOf(closed, CHUNK).flatMap((ids): readonly Step[] => [
        { do: 'judge-final', ids, round: 0 },
        { do: 'ask-why' },
        { do: 'note' },
        { do: 'checkpoint' },
      ]);
      return withSteps({ ...work, named: work.named.filter((id) => editable.has(id)) }, ...judging);
    },
  },
  note: { now: (work) => withVerdicts(work) },
  'judge-named': {
    now: (work) => withSteps({ ...work, named: [] }, { do: 'judge-final', ids: [...new Set(work.named)], round: 0 }),
  },
  'judge-final': {
    ask: (_, { ids }) => (ids.length === 0 ? undefined : { kind: 'read', ids }),
    on: (work, { ids, round, askedAgain = [] }, event) => {
      const judged = judgeAll(work, { ids, round, askedAgain }, eventOf(event, 'read').issues);
      const verdicts = new Map(work.verdicts);
      for (const [id, { kind, tag, stays }] of judged) {
        const known = verdicts.get(id);
        const isTaken = (known === 'label-stays' || known === 'label-failed') && kind === 'written';
        const isBack = known === 'written' && kind === 'label-stays' && tag === undefined && stays === undefined;
        if (known === undefined || known === 'open' || isTaken || isBack) verdicts.set(id, kind);
      }
      // Of what was as approved once, a label that stands again is somebody's.
      const isTheirs = (id: number, { kind }: FinalVerdict): boolean =>
        kind === 'label-stays' && work.verdicts.get(id) === 'written';
      // What is written in the end needs no further round, however many holders have tried.
      const isSpent = work.state.at.reach >= MOST_MENDINGS;
      const toMend = [...judged].filter(
        ([id, verdict]) => needsMending(verdict) && !isTheirs(id, verdict) && !(isSpent && editsLabels(verdict)),
      );
      const next = { ...work, verdicts };
      if (toMend.length === 0 || round >= MOST_ROUNDS) return next;
      const isTagOnly = toMend.every(([, verdict]) => labelsToMend(verdict).length === 0);
      return withSteps(next, { do: isTagOnly ? 'may-mend' : 'ask-changes', judged: toMend, round });
    },
  },
  'ask-changes': {
    ask: (_, { judged }) => ({
      kind: 'read-label-changes',
      ids: judged.flatMap(([id, verdict]) => (labelsToMend(verdict).length > 0 ? [id] : [])),
    }),
    on: (work, { judged, round }, event) => {
      const { changes } = eventOf(event, 'label-changes');
      const mending = judged.map(([id, verdict]) => [id, onlyOurs(work, id, verdict, changes)] as const);
      const verdicts = new Map(work.verdicts);
      for (const [id, { kind }] of mending) if (verdicts.get(id) === 'label-stays') verdicts.set(id, kind);
      const toMend = mending.filter(([, one]) => needsMending(one));
      return withSteps({ ...work, verdicts }, { do: 'may-mend', judged: toMend, round });
    },
  },
  'may-mend': {
    ask: (_, { judged }) => (judged.length === 0 ? undefined : { kind: 'may-edit', ids: judged.map(([id]) => id) }),
    on: (work, { judged, round }, event, at) => {
      const editable = new Set(eventOf(event, 'editable').ids);
      const verdicts = new Map(work.verdicts);
      for (const [id] of judged) if (!editable.has(id) && verdicts.get(id) === 'open') verdicts.set(id, 'forbidden');
      const toMend = judged.filter(([id]) => editable.has(id));
      const edits = labelFixes(toMend);
      if (toMend.length === 0) return { ...work, verdicts };
      return withSteps(
        { ...withPosition(work, { reach: work.state.at.reach + 1, mendedAt: at }), verdicts },
        // Who goes on after this holder has to know that something may be on its way, and that it is not the first.
        { do: 'checkpoint' },
        ...tagFixes(toMend).map(lastWrite),
        ...chunksOf(edits, MENDINGS_AT_ONCE).map((edits): Step => ({ do: 'mend', edits })),
        { do: 'pause', milliseconds: MENDED_MS * (round + 1) },
        { do: 'judge-final', ids: toMend.map(([id]) => id), round: round + 1, askedAgain: askedAgain(toMend) },
      );
    },
  },
  /** Asks why issues were not written though they are as they were. */
  'ask-why': {
    ask: ({ verdicts }) => {
      const ids = unwritten(verdicts);
      return ids.length === 0 ? undefined : { kind: 'may-edit', ids };
    },
    on: (work, _, event) => {
      const editable = new Set(eventOf(event, 'editable').ids);
      const verdicts = new Map(work.verdicts);
      for (const id of unwritten(work.verdicts)) {
        const why = verdicts.get(id) === 'open' ? 'failed' : 'changed-since';
        verdicts.set(id, editable.has(id) ? why : 'forbidden');
      }
      return { ...work, verdicts };
    },
  },
  mend: {
    ask: (_, { edits }) => ({ kind: 'edit-labels', edits }),
    on: (work, _, event) => {
      const { begun } = eventOf(event, 'edits-begun');
      const tasks = begun.flatMap((one) => (one.kind === 'begun' && one.task !== null ? [one.task] : []));
      const isUnsure = begun.some(({ kind }) => kind === 'unknown');
      const pause: readonly Step[] = isUnsure ? [{ do: 'pause', milliseconds: MENDING_MS }] : [];
      return withSteps(work, { do: 'watch-mending', tasks }, ...pause);
    },
  },
  'watch-mending': {
    ask: (_, { tasks }) => (tasks.length === 0 ? undefined : { kind: 'watch-edits', tasks }),
    // Whatever came of it is read from the issues.
    on: (work) => work,
  },
};

/** Notes what was found in the end as left out. */
export function withVerdicts(work: Work): Work {
  let judged = listedAnew({ ...work, verdicts: new Map() }, work.verdicts);
  for (const why of LEFT_OUT) {
    const ids = [...work.verdicts].flatMap(([id, kind]) => (reasonFor(kind) === why ? [id] : []));
    judged = leave(judged, why, ids);
  }
  return judged;
}

const reasonFor = (kind: FinalVerdict['kind']) => (kind === 'open' || kind === 'unclaimed' ? 'failed' : kind);

/** Without what was noted of issues of which Jira refused to change a label, and that turned out otherwise. */
function listedAnew(work: Work, verdicts: Work['verdicts']): Work {
  if (work.portion === null) return work;
  const left = leftOf(work.portion);
  const others = [...verdicts].filter(
    ([id, kind]) =>
      isLabelRefused(left.get(id)) && kind !== left.get(id) && (kind === 'written' || kind === 'label-stays'),
  );
  const portion = withoutLeft(work.portion, new Set(others.map(([id]) => id)));
  return portion === work.portion ? work : { ...work, portion, hasNews: true };
}

const lastWrite = (write: TagOver): Step => ({ do: 'write', write, careful: false, tries: 0 });

function judgeAll(
  work: Work,
  { ids, round, askedAgain }: { ids: readonly number[]; round: number; askedAgain: readonly number[] },
  issues: readonly IssueNow[],
): ReadonlyMap<number, FinalVerdict> {
  const { header, portion, state } = work;
  const now = new Map(issues.map((issue) => [issue.id, issue]));
  const groups = groupOf(work);
  const left: ReadonlyMap<number, LeftOut> = portion === null ? new Map() : leftOf(portion);
  const judged = ids.flatMap((id) => {
    const group = groups.get(id);
    if (group === undefined) return [];
    const context = {
      header,
      group,
      left: left.get(id),
      editedSince: state.at.since,
      wasMended: round > 0 || state.at.reach > 0,
      mendedUntil: work.verdicts.get(id) === 'label-failed' ? Infinity : state.at.mendedAt + PUT_BACK_MS,
      // Of the last who tries, or of one who died trying, nothing more is asked.
      wasAskedAgain: askedAgain.includes(id) || state.at.reach + 1 >= MOST_MENDINGS,
    };
    return [[id, judgeFinal(context, now.get(id))] as const];
  });
  return new Map(judged);
}

const askedAgain = (judged: Judged): readonly number[] =>
  judged.flatMap(([id, { kind, remove = [] }]) => (kind === 'label-stays' && remove.length > 0 ? [id] : []));

const editsLabels = ({ add = [], remove = [], late = [] }: FinalVerdict): boolean =>
  add.length + remove.length + late.length > 0;

const tagFixes = (judged: Judged): readonly TagOver[] =>
  merged(judged.flatMap(([id, { tag }]) => (tag === undefined ? [] : [{ ids: [id], ...tag }])));

function labelFixes(judged: Judged): readonly LabelEdit[] {
  const byEdit = new Map<string, LabelEdit>();
  for (const [id, { add = [], remove = [] }] of judged) {
    const changes = [
      ...add.map((label) => ({ change: 'add' as const, label })),
      ...remove.map((label) => ({ change: 'remove' as const, label })),
    ];
    for (const { change, label } of changes) {
      const name = `${change} ${label}`;
      byEdit.set(name, { change, label, ids: [...(byEdit.get(name)?.ids ?? []), id] });
    }
  }
  return [...byEdit.values()].flatMap((edit) => chunksOf(edit.ids, CHUNK).map((ids) => ({ ...edit, ids })));
}

const unwritten = (verdicts: Work['verdicts']): readonly number[] =>
  [...verdicts].flatMap(([id, kind]) => (kind === 'open' || kind === 'unclaimed' ? [id] : []));
