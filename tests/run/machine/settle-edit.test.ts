import { describe, expect, test } from '@jest/globals';

import {
  advance,
  newRunState,
  startWork,
  type BegunEdit,
  type Effect,
  type Event,
  type IssueNow,
  type Portion,
  type RunCommand,
} from '#run';

import { plainPortion } from './plain-portion';
import { runHeader } from './run-header';

const SENT = 1_000_000;

/** As {@link plainPortion}, of issues that are in the backlog: their new label is put there first, then the old one goes. */
function movingPortion(...ids: readonly number[]): Portion {
  const { groups, ...portion } = plainPortion(...ids);
  const before = { schema: 1, place: 'backlog', band: 'high', by: 'run', rules: 2, run: 'r0' } as const;
  return { ...portion, groups: groups.map((group) => ({ ...group, before, labelsBefore: ['product-backlog'] })) };
}

/** What a holder asks for that takes a run over with a label edit that got no answer, and the portion then. */
function settled(
  issues: readonly Partial<IssueNow>[],
  command: RunCommand,
  { portionOf = plainPortion, ...begun }: Partial<BegunEdit> & { portionOf?: typeof plainPortion } = {},
) {
  const ids = issues.map((_, nth) => nth + 1);
  const { at } = newRunState();
  const edits = [{ edit: 0, at: SENT, task: null, tries: 0, ...begun }];
  const next = (begun.edit ?? 0) + 1;
  const state = { ...newRunState(), at: { ...at, phase: 'label' as const, begun: true, next, edits, since: SENT } };
  const untagged = { projectId: '10000', labels: [], tag: undefined, isForeign: false, updatedAt: 0 };
  const events: readonly (readonly [number, Event | undefined])[] = [
    [1_000, undefined],
    [1_000, { kind: 'portion', portion: portionOf(...ids) }],
    [3_000, { kind: 'waited' }],
  ];
  let work = startWork(runHeader(), state, command);
  const asked: Effect[] = [];
  const tell = (event: Event | undefined, after: number): void => {
    const advanced = advance(work, event, SENT + after);
    ({ work } = advanced);
    asked.push(advanced.effect);
  };
  for (const [after, event] of events) tell(event, after);
  // By then it came, or never will.
  for (let last = asked.at(-1); last?.kind === 'read'; last = asked.at(-1)) {
    tell({ kind: 'read', issues: last.ids.map((id) => ({ ...untagged, id, ...issues[id - 1] })) }, 60_000);
  }
  return { asked, work };
}

test('a label edit without an answer, all of whose issues somebody changed since, is not sent again for nobody', () => {
  const { asked, work } = settled([{ updatedAt: SENT + 1 }], 'go');
  expect(asked.slice(0, 3).map(({ kind }) => kind)).toEqual(['load-portion', 'wait', 'read']);
  expect(asked[3]?.kind).not.toBe('edit-labels');
  expect(work.portion?.left).toEqual([{ why: 'changed-since', ids: [1] }]);
  expect(work.state.at.edits).toEqual([]);
});

test('a label edit that Jira never made is sent again, but not once the run is cancelled', () => {
  const going = settled([{}], 'go');
  expect(going.asked[3]?.kind).toBe('checkpoint');
  expect(going.work.state.at.edits).toMatchObject([{ edit: 0, tries: 1 }]);
  const cancelled = settled([{}], 'cancel');
  expect(cancelled.work.portion?.left).toEqual([{ why: 'cancelled', ids: [1] }]);
  expect(cancelled.work.state.at.edits).toEqual([]);
});

test('Runs 9: of a label edit that Jira made and refused on most issues, a cancelled run tells each one by itself', () => {
  const issues: readonly Partial<IssueNow>[] = Array.from({ length: 400 }, (_, nth) =>
    nth < 100 ? { labels: ['project-plan'], updatedAt: SENT } : {},
  );
  const { work } = settled(issues, 'cancel');
  expect(work.portion?.left).toEqual([{ why: 'cancelled', ids: Array.from({ length: 300 }, (_, nth) => nth + 101) }]);
  expect(work.state.at.edits).toEqual([]);
  // Of those that stay approved, some may be gone: no task has told of them.
  expect(work.state.at.unseen).toBe(true);
});

test('Runs 9: so it does where Jira refused it on few of them', () => {
  const tagged = { labels: ['project-plan'], updatedAt: SENT };
  const few = settled([tagged, tagged, {}], 'cancel').work;
  expect(few.portion?.left).toEqual([{ why: 'cancelled', ids: [3] }]);
  expect(few.state.at).toMatchObject({ edits: [], unseen: true });
  // Those of the sample.
  const sampled = (nth: number): boolean => nth % 20 === 0;
  const many = settled(
    Array.from({ length: 400 }, (_, nth) => (sampled(nth) ? {} : tagged)),
    'cancel',
  ).work;
  expect(many.portion?.left).toEqual([{ why: 'cancelled', ids: Array.from({ length: 20 }, (_, nth) => 20 * nth + 1) }]);
});

test('Runs 9: a label edit that Jira may have made is looked into again where a cancelled run could not send it again', () => {
  let { work, effect } = advance(settled([{}, {}], 'go').work, { kind: 'kept' }, SENT + 60_000);
  expect(effect).toMatchObject({ kind: 'edit-labels' });
  const unsent: Event = { kind: 'edits-begun', begun: [{ kind: 'unsent' }] };
  ({ work, effect } = advance({ ...work, command: 'cancel' }, unsent, SENT + 60_000));
  expect(effect).toMatchObject({ kind: 'wait' });
  expect(work.portion?.left).toEqual([]);
});

test('Jira 18: a label that was there before the first edit is a person’s, and a cancelled run leaves its issue alone', () => {
  const { work } = settled([{ labels: ['project-plan'], updatedAt: SENT - 1 }, {}], 'cancel');
  expect(work.portion?.left).toEqual([
    { why: 'person-decided', ids: [1] },
    { why: 'cancelled', ids: [2] },
  ]);
});

test('a label edit that was lost again and again is given up, and only a cancelled run puts its tags back', () => {
  expect(settled([{}], 'go', { tries: 4 }).work.portion?.left).toEqual([{ why: 'label-failed', ids: [1] }]);
  expect(settled([{}], 'cancel', { tries: 4 }).work.portion?.left).toEqual([{ why: 'cancelled', ids: [1] }]);
});

describe('the old label of issues that carry the new one already', () => {
  const both = { labels: ['product-backlog', 'project-plan'], updatedAt: SENT - 10_000 };
  const takingOff = { edit: 1, portionOf: movingPortion };

  test('is taken off all the same once the run is cancelled: they are not left half done', () => {
    const { asked, work } = settled([both, both], 'cancel', takingOff);
    expect(work.portion?.left).toEqual([]);
    expect(asked.at(-1)?.kind).toBe('checkpoint');
    expect(work.state.at.edits).toMatchObject([{ edit: 1, tries: 1 }]);
    expect(advance(work, { kind: 'kept' }, SENT + 60_000).effect).toMatchObject({ kind: 'edit-labels' });
  });

  test('is not taken off once more where it is off already', () => {
    const off = { labels: ['project-plan'], updatedAt: SENT };
    const { work } = settled([off, both, off], 'cancel', takingOff);
    const { effect } = advance(work, { kind: 'kept' }, SENT + 60_000);
    expect(effect).toMatchObject({ kind: 'edit-labels', edits: [{ change: 'remove', ids: [2] }] });
    expect(work.state.at.unseen).toBe(true);
  });

  test('is looked at one by one in the end where Jira never took it off', () => {
    const { work } = settled([both, both], 'cancel', { ...takingOff, tries: 4 });
    expect(work.portion?.left).toEqual([{ why: 'label-failed', ids: [1, 2] }]);
  });

  test('is left to the end where somebody changed the issue since: then it is asked who changed which label', () => {
    const touched = { ...both, updatedAt: SENT + 1 };
    for (const command of ['go', 'cancel'] as const) {
      const { work } = settled([touched, both], command, takingOff);
      expect(work.portion?.left).toEqual([]);
      expect(work.state.at).toMatchObject({ edits: [{ edit: 1, tries: 1, aside: [1] }], unseen: true });
      const { effect } = advance(work, { kind: 'kept' }, SENT + 60_000);
      expect(effect).toEqual({
        kind: 'edit-labels',
        edits: [{ change: 'remove', label: 'product-backlog', ids: [2] }],
      });
    }
    expect(settled([touched], 'go', takingOff).work.state.at).toMatchObject({ edits: [], unseen: true });
  });
});
