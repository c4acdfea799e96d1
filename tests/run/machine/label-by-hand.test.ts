import { describe, expect, it } from '@jest/globals';

import type { Tag } from '#issue';
import {
  newRunState,
  startWork,
  type Effect,
  type Event,
  type IssueNow,
  type Portion,
  type RunGroup,
  type RunState,
} from '#run';

import { play } from './play';
import { runHeader } from './run-header';

const PLAN: Tag = { schema: 1, place: 'plan', band: 'high', by: 'run', rules: 3, run: 'r1' };
const PORTION: Portion = {
  schema: 1,
  groups: [{ before: PLAN, after: null, labelsBefore: ['project-plan'], labelsAfter: [], ids: [1, 2] }],
  left: [],
};
const header = runHeader({ kind: 'undo', issues: 2 });

/** Both issues were decided for plan by hand while the undo took their labels off: their label is gone. */
const decided = (id: number): IssueNow => ({
  id,
  projectId: '10000',
  labels: [],
  tag: { schema: 1, place: 'plan', band: 'high', by: 'person', rules: 3 },
  isForeign: false,
  updatedAt: 500,
});

/** @param takers account ids of those who took the label off, by issue */
function confirm(takers: Readonly<Record<number, string>>, state: RunState): readonly Effect[] {
  const answer = (effect: Effect): Event | undefined => {
    switch (effect.kind) {
      case 'load-portion':
        return { kind: 'portion', portion: PORTION };
      case 'read':
        return { kind: 'read', issues: effect.ids.map(decided) };
      case 'read-label-changes':
        return {
          kind: 'label-changes',
          changes: effect.ids.map((id) => ({
            id,
            label: 'project-plan',
            change: 'remove',
            accountId: takers[id],
            at: 400,
          })),
        };
      case 'edit-labels':
        return { kind: 'edits-begun', begun: effect.edits.map(() => ({ kind: 'begun', task: '1' })) };
      case 'watch-edits':
        return {
          kind: 'edits-watched',
          ends: effect.tasks.map(() => ({ kind: 'complete', processed: [1, 2], failed: [] })),
        };
      default:
        return undefined;
    }
  };
  return play(startWork(header, state, 'go'), { answer }).effects;
}

const inTheEnd = (reach: number): RunState => {
  const state = newRunState();
  return { ...state, at: { ...state.at, phase: 'confirm', begun: true, since: 100, reach } };
};

/** The first of the edits; later ones are of the rounds that look whether it came. */
const firstEdits = (effects: readonly Effect[]) => effects.find(({ kind }) => kind === 'edit-labels');

/** What is written in the end on an issue that reads like this, one time after the other. */
function writtenOn(
  group: RunGroup,
  reads: readonly Partial<IssueNow>[],
  left: Portion['left'],
  state: RunState,
  mayEdit: () => boolean = () => true,
) {
  const portion: Portion = { schema: 1, groups: [group], left };
  const more = [...reads];
  const answer = (effect: Effect): Event | undefined => {
    switch (effect.kind) {
      case 'load-portion':
        return { kind: 'portion', portion };
      case 'read':
        return { kind: 'read', issues: [{ ...decided(1), ...(more.length > 1 ? more.shift() : more[0]) }] };
      case 'read-label-changes':
        return { kind: 'label-changes', changes: [] };
      case 'may-edit':
        return { kind: 'editable', ids: mayEdit() ? effect.ids : [] };
      default:
        return undefined;
    }
  };
  const { effects, work } = play(startWork(runHeader(), state, 'go'), { answer });
  const written = effects.flatMap((effect) => (effect.kind === 'write-tag' ? [effect.write] : []));
  return { written, state: work.state };
}

describe('a label that the run was to take off, and that stands beside the new one', () => {
  const after: Tag = { ...PLAN, place: 'backlog' };
  const beside: Tag = { ...after, beside: true };
  const both = ['product-backlog', 'project-plan'];
  const toBacklog: RunGroup = {
    before: PLAN,
    after,
    labelsBefore: ['project-plan'],
    labelsAfter: ['product-backlog'],
    ids: [1],
  };

  it('Jira 18: is somebody’s where all was as approved before, and is not told to have stayed', () => {
    const reads = [
      { tag: beside, labels: ['product-backlog'] },
      { tag: after, labels: both },
    ];
    const { written, state } = writtenOn(toBacklog, reads, [{ why: 'label-failed', ids: [1] }], inTheEnd(0));
    expect(written).toEqual([{ ids: [1], from: beside, to: after }]);
    expect(state).toMatchObject({ written: 1, left: {} });
  });

  it.each([11, 12])('Runs 2: is told in the tag, though all %i who were to put it right vanished', (reach) => {
    const reads = [
      { tag: after, labels: both },
      { tag: beside, labels: both },
    ];
    const { written, state } = writtenOn(toBacklog, reads, [], inTheEnd(reach));
    expect(written).toEqual([{ ids: [1], from: after, to: beside }]);
    expect(state).toMatchObject({ left: { 'label-stays': 1 } });
  });
});

describe('Jira 15: the label that an undo did not get taken off', () => {
  const undoing: RunGroup = {
    before: PLAN,
    after: null,
    labelsBefore: ['project-plan'],
    labelsAfter: [],
    ids: [1],
  };
  const undone = (reads: readonly Partial<IssueNow>[], mayEdit?: () => boolean) =>
    writtenOn(undoing, reads, [{ why: 'label-failed', ids: [1] }], inTheEnd(0), mayEdit);
  const bare = { tag: undefined, labels: ['project-plan'], updatedAt: 50 };

  it('gets its tag back', () => {
    const { written, state } = undone([bare, { tag: PLAN, labels: ['project-plan'] }]);
    expect(written).toEqual([{ ids: [1], from: null, to: PLAN }]);
    expect(state).toMatchObject({ written: 0, left: { 'label-failed': 1 } });
  });

  it('loses that tag again where somebody took the label off before the tag had come', () => {
    const { written, state } = undone([bare, { tag: PLAN, labels: [] }, { tag: undefined, labels: [] }]);
    expect(written).toEqual([
      { ids: [1], from: null, to: PLAN },
      { ids: [1], from: PLAN, to: null },
    ]);
    expect(state).toMatchObject({ written: 1, left: {} });
  });

  it('is given time to get its tag where the holder that sent it is gone', () => {
    const portion: Portion = { schema: 1, groups: [undoing], left: [{ why: 'label-failed', ids: [1] }] };
    const answer = (effect: Effect): Event | undefined => {
      if (effect.kind === 'load-portion') return { kind: 'portion', portion };
      return effect.kind === 'read' ? { kind: 'read', issues: [{ ...decided(1), ...bare }] } : undefined;
    };
    const gone = play(startWork(runHeader(), inTheEnd(0), 'go'), { answer, until: ['write-tag'] });
    const next = play(startWork(runHeader(), gone.work.state, 'go'), { answer, until: ['read'] });
    expect(next.effects).toContainEqual({ kind: 'wait', milliseconds: 60_000 });
  });

  it('was taken off by somebody who saw that tag, where that was long after: it stays so', () => {
    const { at, ...state } = inTheEnd(1);
    const late = { tag: PLAN, labels: [], updatedAt: 400_000 };
    const left = [{ why: 'label-failed' as const, ids: [1] }];
    const told = writtenOn(undoing, [late], left, { ...state, at: { ...at, mendedAt: 1 } });
    expect(told.written).toEqual([]);
    expect(told.state).toMatchObject({ written: 0, left: { 'label-failed': 1 } });
  });

  it('does not count as undone where that tag can no longer be taken off', () => {
    const answers = [true, false];
    const { written, state } = undone([bare, { tag: PLAN, labels: [] }], () => answers.shift() ?? false);
    expect(written).toEqual([{ ids: [1], from: null, to: PLAN }]);
    expect(state).toMatchObject({ written: 0, left: { 'label-failed': 1 } });
  });
});

describe('Jira 18: a label that is missing in the end, beside a decision that a person made meanwhile', () => {
  it.each([
    ['in the first round', inTheEnd(0)],
    ['by whoever goes on after labels were mended', inTheEnd(1)],
  ])('comes back where the run took it off, and nowhere else, %s', (_, state) => {
    const effects = confirm({ 1: header.approvedBy ?? '', 2: 'rob' }, state);
    expect(firstEdits(effects)).toMatchObject({ edits: [{ change: 'add', label: 'project-plan', ids: [1] }] });
  });

  it('stays off where others took all of them off', () => {
    expect(firstEdits(confirm({ 1: 'rob', 2: 'rob' }, inTheEnd(0)))).toBeUndefined();
  });

  it('comes back where Jira does not tell who took it off', () => {
    expect(firstEdits(confirm({}, inTheEnd(0)))).toMatchObject({ edits: [{ ids: [1, 2] }] });
  });
});
