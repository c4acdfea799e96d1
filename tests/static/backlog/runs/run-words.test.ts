import { describe, expect, it, test } from '@jest/globals';
import type { RunState } from '#run';

import {
  countToRetry,
  durationWords,
  endWords,
  failedCount,
  leftAloneCount,
  retryWords,
  undoableCount,
} from '../../../../static/backlog/runs/run-words';
import { listedRun, runHeader, runView } from '../run-builders';

test.each([
  [{ left: { failed: 2 } }, 'Retry the 2 failed'],
  [{ left: { 'label-failed': 3 }, unlabelled: 3 }, 'Try the 3 labels again'],
  [{ left: { 'label-failed': 1 }, unlabelled: 1 }, 'Try the label again'],
  [{ left: { 'label-stays': 2 } }, 'Try the 2 labels again'],
  [{ written: 2, left: { 'half-done': 4, cancelled: 3, failed: 1 } }, 'Go on with the other 8'],
  [{ left: { cancelled: 1, 'label-failed': 2 }, unlabelled: 2 }, 'Go on with the other 3'],
  // Other than what, where nothing was written?
  [{ left: { 'half-done': 4, cancelled: 3 } }, 'Go on with these 7'],
  [{ left: { cancelled: 1 } }, 'Go on with this one'],
  [{ written: 1, left: { cancelled: 1 } }, 'Go on with the other one'],
])('after %j the button says: %s', (state, words) => {
  expect(retryWords(runView(state))).toBe(words);
});

test('what a person decided is no failure', () => {
  expect(failedCount({ left: { 'person-decided': 5, 'changed-since': 1, gone: 1, 'label-failed': 2 } })).toBe(2);
});

test.each([
  [200, '1 s'],
  [42_000, '42 s'],
  [600_000, '10 min'],
  [5_400_000, '1 h 30 min'],
])('%d ms are %s', (milliseconds, words) => {
  expect(durationWords(milliseconds)).toBe(words);
});

test.each([
  [0, 500],
  [3, 497],
  [500, 0],
  [501, 0],
])('where %d of 500 were put back, %d are left to undo', (putBack, left) => {
  expect(undoableCount({ ...listedRun({}, null), ...runView({ written: 500 }), putBack })).toBe(left);
});

test('what stands without its label, or half done, is left to undo as well', () => {
  const state = { written: 1, left: { 'label-failed': 2, 'half-done': 4, failed: 3 } };
  expect(undoableCount({ ...listedRun({}, null), ...runView({ ...state, unlabelled: 2 }), putBack: 0 })).toBe(7);
  expect(undoableCount({ ...listedRun({}, null), ...runView({ ...state, unlabelled: 0 }), putBack: 1 })).toBe(4);
  // An older record does not say how many of them stand: all of them, in a run that tags.
  expect(undoableCount({ ...listedRun({}, null), ...runView(state), putBack: 0 })).toBe(7);
  expect(
    undoableCount({ ...listedRun({}, null), ...runView(state, { header: runHeader({ kind: 'undo' }) }), putBack: 0 }),
  ).toBe(5);
});

describe('what an undo left alone', () => {
  const tagged = { ...listedRun({}, null), ...runView({ written: 4 }), putBack: 3 };
  const ref = (id: string) =>
    ({ id, kind: 'undo', approvedAt: '2026-11-02T09:00:00.000Z', approvedBy: 'ada' }) as const;
  const undo = (id: string, left: RunState['left']) =>
    runView({ written: 3, left }, { header: runHeader({ id, kind: 'undo' }) });
  const undone = { ...tagged, undoneBy: [ref('u1'), ref('u2')] };

  it.each([
    ['person-decided', 1],
    ['changed-since', 1],
    ['gone', 1],
    ['moved', 1],
    ['failed', 0],
    ['cancelled', 0],
  ] as const)('%s, is not offered to be undone once more: %d', (why, count) => {
    const leftAlone = leftAloneCount(undone, [undo('u2', { [why]: 1 }), undo('u1', {})]);
    expect(leftAlone).toBe(count);
    expect(undoableCount(undone, leftAlone)).toBe(1 - count);
  });

  it('is what the newest undo says: before, all may have been otherwise', () => {
    expect(leftAloneCount(undone, [undo('u2', {}), undo('u1', { 'changed-since': 1 })])).toBe(0);
  });

  it('is nothing where nobody has undone it', () => {
    expect(leftAloneCount(tagged, [undo('u1', { 'changed-since': 1 })])).toBe(0);
  });
});

test('what another try took over is undone with that', () => {
  const state = { written: 5, left: { 'label-failed': 2 }, unlabelled: 2 };
  expect(undoableCount({ ...listedRun({}, null), ...runView(state), takenOver: 2 })).toBe(5);
});

describe('how many issues of a run there are to try again', () => {
  const cut = { written: 0, left: { 'half-done': 4 } };
  const mixed = { written: 5, left: { 'half-done': 4, forbidden: 1 } };
  const ref = { id: 'r2', kind: 'tag', approvedAt: '2026-11-02T09:00:00.000Z', approvedBy: 'ada', written: 1 } as const;
  it.each([
    ['all that failed and is missing', cut, {}, 4],
    ['not those that were put back', cut, { putBack: 3 }, 1],
    ['none where all was put back', cut, { putBack: 4 }, 0],
    ['nobody knows where only some of the written ones may have been put back', mixed, { putBack: 3 }, undefined],
    ['those that nothing was written to, where all was put back', mixed, { putBack: 9 }, 1],
    ['as before, where only what failed was left out', { written: 5, left: { failed: 2 } }, { putBack: 5 }, 2],
    ['none once another run went on with it', cut, { retriedBy: [ref] }, 0],
  ])('%s', (_what, state, relations, count) => {
    expect(countToRetry({ ...listedRun({}, null), ...runView(state), ...relations })).toBe(count);
  });
});

test('the history says what another try does in the same words, of those that are left', () => {
  const run = runView({ written: 2, left: { cancelled: 4, failed: 2 } });
  expect(retryWords(run, 3)).toBe('Go on with the other 3');
  expect(retryWords(runView({ left: { failed: 2, 'label-failed': 2 }, unlabelled: 2 }), 2)).toBe('Retry the 2 failed');
});

test('a run that was cancelled too late says so', () => {
  expect(endWords({ ...runView({ status: 'finished' }), command: 'cancel' })).toContain('too late');
  expect(endWords({ ...runView({ status: 'cancelled' }), command: 'cancel', byAdmin: true })).toContain(
    'administrator',
  );
  expect(endWords({ ...runView({ status: 'cancelled' }), command: 'cancel' })).toBe('It was cancelled.');
  expect(endWords({ ...runView({ status: 'finished' }), command: 'go' })).toBeUndefined();
});
