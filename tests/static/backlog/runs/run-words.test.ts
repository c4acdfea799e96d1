import { describe, expect, it, test } from '@jest/globals';
import {
  durationWords,
  failedCount,
  leftLines,
  resultTitle,
  undoableCount,
} from '../../../../static/backlog/runs/run-words';
import { portion, runGroup, runHeader, runView } from '../run-builders';

describe('resultTitle', () => {
  it.each([
    [{ written: 1200 }, '1,200 tagged'],
    [{ written: 0 }, '0 tagged'],
    [{ written: 3, left: { failed: 2, forbidden: 1 } }, '3 tagged, 3 failed'],
    [{ written: 0, left: { forbidden: 2 } }, '2 failed'],
    [{ written: 1, left: { cancelled: 4, 'person-decided': 2 } }, '1 tagged, 4 not reached'],
  ])('says of %j: %s', (state, words) => {
    expect(resultTitle(runView(state))).toBe(words);
  });

  it('says of an undo what was put back', () => {
    expect(resultTitle(runView({ written: 2 }, { header: runHeader({ kind: 'undo' }) }))).toBe('2 put back');
  });
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
  expect(undoableCount({ ...runView({ written: 500 }), putBack })).toBe(left);
});
