import { expect, test } from '@jest/globals';

import { advance, newRunState, startWork, type Event, type IssueNow, type RunCommand } from '#run';

import { plainPortion } from './plain-portion';
import { runHeader } from './run-header';

const PORTION = plainPortion(1);
const SENT = 1_000_000;

/** What a holder asks for that takes a run over with a label edit that got no answer, and the portion then. */
function settled(issue: Partial<IssueNow>, command: RunCommand) {
  const { at } = newRunState();
  const edits = [{ edit: 0, at: SENT, task: null, tries: 0 }];
  const state = { ...newRunState(), at: { ...at, phase: 'label' as const, begun: true, next: 1, edits, since: SENT } };
  const untagged = { id: 1, projectId: '10000', labels: [], tag: undefined, isForeign: false, updatedAt: 0 };
  const events: readonly (readonly [number, Event | undefined])[] = [
    [1_000, undefined],
    [1_000, { kind: 'portion', portion: PORTION }],
    [3_000, { kind: 'waited' }],
    // By then it came, or never will.
    [60_000, { kind: 'read', issues: [{ ...untagged, ...issue }] }],
  ];
  let work = startWork(runHeader(), state, command);
  const asked: string[] = [];
  for (const [after, event] of events) {
    const advanced = advance(work, event, SENT + after);
    ({ work } = advanced);
    asked.push(advanced.effect.kind);
  }
  return { asked, work };
}

test('a label edit without an answer, all of whose issues somebody changed since, is not sent again for nobody', () => {
  const { asked, work } = settled({ updatedAt: SENT + 1 }, 'go');
  expect(asked.slice(0, 3)).toEqual(['load-portion', 'wait', 'read']);
  expect(asked[3]).not.toBe('edit-labels');
  expect(work.portion?.left).toEqual([{ why: 'changed-since', ids: [1] }]);
  expect(work.state.at.edits).toEqual([]);
});

test('a label edit that Jira never made is sent again, but not once the run is cancelled', () => {
  const going = settled({}, 'go');
  expect(going.asked[3]).toBe('checkpoint');
  expect(going.work.state.at.edits).toMatchObject([{ edit: 0, tries: 1 }]);
  const cancelled = settled({}, 'cancel');
  expect(cancelled.work.portion?.left).toEqual([{ why: 'cancelled', ids: [1] }]);
  expect(cancelled.work.state.at.edits).toEqual([]);
});
