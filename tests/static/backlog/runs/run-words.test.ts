import { describe, expect, it, test } from '@jest/globals';
import {
  countToRetry,
  durationWords,
  failedCount,
  isTold,
  leftLines,
  leftWords,
  resultTitle,
  retryWords,
  undoableCount,
} from '../../../../static/backlog/runs/run-words';
import { listedRun, portion, runGroup, runHeader, runView } from '../run-builders';

describe('resultTitle', () => {
  it.each([
    [{ written: 1200 }, '1,200 tagged'],
    [{ written: 0 }, 'Nothing tagged'],
    [{ written: 0, left: { 'label-failed': 3 }, unlabelled: 3 }, '3 tagged, without their label: Jira refused it'],
    [{ written: 1, left: { 'label-failed': 2 }, unlabelled: 2 }, '3 tagged, 2 of them without their label'],
    [{ written: 0, left: { 'label-failed': 1 }, unlabelled: 1 }, '1 tagged, without its label: Jira refused it'],
    [{ written: 1, left: { 'label-failed': 1 }, unlabelled: 1 }, '2 tagged, 1 of them without its label'],
    // What had another place stays there, where Jira refuses the label of the new one.
    [{ written: 1, left: { 'label-failed': 2 }, unlabelled: 0 }, '1 tagged, 2 failed'],
    [{ left: { 'label-failed': 2, failed: 1 }, unlabelled: 2 }, '2 tagged, without their label, 1 failed'],
    [{ left: { 'label-stays': 2 } }, '2 tagged, with the other label too: Jira refused to take it off'],
    [{ written: 1, left: { 'label-stays': 2 } }, '3 tagged, 2 of them with the other label too'],
    [
      { left: { 'label-stays': 2, 'label-failed': 1 }, unlabelled: 1 },
      '3 tagged, 1 of them without its label, 2 of them with the other label too',
    ],
    [{ left: { 'half-done': 4, cancelled: 3 } }, '4 half done'],
    [{ written: 3, left: { failed: 2, forbidden: 1 } }, '3 tagged, 3 failed'],
    [{ written: 0, left: { forbidden: 2 } }, '2 failed'],
    [{ written: 1, left: { cancelled: 4, 'person-decided': 2 } }, '1 tagged'],
  ])('says of %j: %s', (state, words) => {
    expect(resultTitle(runView(state))).toBe(words);
  });

  it('says of an undo what was put back', () => {
    expect(resultTitle(runView({ written: 2 }, { header: runHeader({ kind: 'undo' }) }))).toBe('2 put back');
  });
});

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

describe('leftLines', () => {
  it('gives each reason with its issues, and none that did not occur', () => {
    const portions = [
      portion([runGroup([1, 2, 3])], [{ why: 'changed-since', ids: [2] }]),
      portion(
        [runGroup([4, 5])],
        [
          { why: 'changed-since', ids: [5] },
          { why: 'gone', ids: [4] },
        ],
      ),
    ];
    expect(leftLines({ left: { gone: 1, 'changed-since': 2 } }, portions)).toEqual([
      { why: 'changed-since', count: 2, ids: [2, 5] },
      { why: 'gone', count: 1, ids: [4] },
    ]);
  });

  it('has the numbers where the issues are not known', () => {
    expect(leftLines({ left: { moved: 7 } })).toEqual([{ why: 'moved', count: 7, ids: [] }]);
  });
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

test('what the title tells is not told again below it', () => {
  const run = runView({ written: 1, left: { 'half-done': 4, cancelled: 2 } });
  const told = leftLines(run.state).map((line) => [line.why, isTold(resultTitle(run), line)]);
  expect(told).toEqual([
    ['cancelled', false],
    ['half-done', true],
  ]);
  const bare = runView({ left: { 'label-failed': 1 }, unlabelled: 1 });
  expect(leftLines(bare.state).map((line) => isTold(resultTitle(bare), line))).toEqual([true]);
});

test.each([
  ['label-failed', 1, 'without its label: Jira refused it'],
  ['label-failed', 2, 'without their label: Jira refused it'],
  ['forbidden', 1, 'failed: Jira does not let it be edited'],
  ['gone', 1, 'left out: deleted, or no longer visible'],
] as const)('of %s, %d are said to be: %s', (why, count, words) => {
  expect(leftWords(why, count)).toBe(words);
});
