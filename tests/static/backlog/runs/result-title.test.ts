import { describe, expect, it, test } from '@jest/globals';

import { leftCounts } from '../../../../static/backlog/runs/left-out';
import { resultTitle } from '../../../../static/backlog/runs/result-title';
import { runHeader, runView } from '../run-builders';

const UNDO = runHeader({ kind: 'undo' });

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
    expect(resultTitle(runView(state)).words).toBe(words);
  });

  it('says of an undo what was put back', () => {
    const title = (state: Parameters<typeof runView>[0]) => resultTitle(runView(state, { header: UNDO })).words;
    expect(title({ written: 2 })).toBe('2 put back');
    expect(title({ left: { 'label-failed': 6 }, unlabelled: 0 })).toBe('6 failed');
    expect(title({ written: 1, left: { 'label-failed': 2 }, unlabelled: 2 })).toBe(
      '3 put back, 2 of them without their label',
    );
  });
});

test.each([
  [{ written: 1, left: { 'half-done': 4, cancelled: 2 } }, ['half-done'], ['cancelled', 'half-done']],
  [{ left: { 'label-failed': 1 }, unlabelled: 1 }, ['label-failed'], ['label-failed']],
  [{ left: { 'label-stays': 2 } }, ['label-stays'], ['label-stays']],
  [{ written: 1, left: { 'label-failed': 1 }, unlabelled: 1 }, [], ['label-failed']],
  [{ left: { 'label-failed': 2, failed: 1 }, unlabelled: 2 }, [], ['label-failed', 'failed']],
  [{ left: { 'label-failed': 6 }, unlabelled: 0 }, [], ['label-unchanged']],
] as const)('of %j the title tells %j, which is not told again below it', (state, told, all) => {
  expect(resultTitle(runView(state)).told).toEqual(told);
  expect([...leftCounts(runView(state)).keys()]).toEqual(all);
});
