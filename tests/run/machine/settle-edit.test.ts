import { expect, test } from '@jest/globals';

import { advance, newRunState, startWork, type Event } from '#run';

import { plainPortion } from './plain-portion';
import { runHeader } from './run-header';

const PORTION = plainPortion(1);
const SENT = 1_000_000;

test('a label edit without an answer, all of whose issues somebody changed since, is not sent again for nobody', () => {
  const { at } = newRunState();
  const edits = [{ edit: 0, at: SENT, task: null, tries: 0 }];
  const state = { ...newRunState(), at: { ...at, phase: 'label' as const, begun: true, next: 1, edits, since: SENT } };
  const untagged = { id: 1, projectId: '10000', labels: [], tag: undefined, isForeign: false, updatedAt: SENT + 1 };
  const events: readonly (readonly [number, Event | undefined])[] = [
    [1_000, undefined],
    [1_000, { kind: 'portion', portion: PORTION }],
    [3_000, { kind: 'waited' }],
    // By then it came, or never will.
    [60_000, { kind: 'read', issues: [untagged] }],
  ];
  let work = startWork(runHeader(), state, 'go');
  const asked: string[] = [];
  for (const [after, event] of events) {
    const advanced = advance(work, event, SENT + after);
    ({ work } = advanced);
    asked.push(advanced.effect.kind);
  }
  expect(asked.slice(0, 3)).toEqual(['load-portion', 'wait', 'read']);
  expect(asked[3]).not.toBe('edit-labels');
  expect(work.portion?.left).toEqual([{ why: 'changed-since', ids: [1] }]);
  expect(work.state.at.edits).toEqual([]);
});
