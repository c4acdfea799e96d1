import { describe, expect, it, test } from '@jest/globals';

import { leftCounts, leftLines, leftWords } from '../../../../static/backlog/runs/left-out';
import { portion, runGroup, runHeader, runView } from '../run-builders';

const AFTER = { schema: 1, place: 'plan', band: 'high', by: 'run', rules: 3, run: 'run1' } as const;

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
    expect(leftLines(runView({ left: { gone: 1, 'changed-since': 2 } }), portions)).toEqual([
      { outcome: 'changed-since', count: 2, ids: [2, 5] },
      { outcome: 'gone', count: 1, ids: [4] },
    ]);
  });

  it('has the numbers where the issues are not known', () => {
    expect(leftLines(runView({ left: { moved: 7 } }))).toEqual([{ outcome: 'moved', count: 7, ids: [] }]);
  });

  it('tells what got its tag without its label from what is as it was', () => {
    // What had no tag has one now; what was in the backlog stays there, with its label.
    const moved = runGroup([3], { before: { ...AFTER, place: 'backlog' }, labelsBefore: ['product-backlog'] });
    const portions = [portion([runGroup([1, 2]), moved], [{ why: 'label-failed', ids: [2, 3] }])];
    expect(leftLines(runView({ left: { 'label-failed': 2 }, unlabelled: 1 }), portions)).toEqual([
      { outcome: 'label-failed', count: 1, ids: [2] },
      { outcome: 'label-unchanged', count: 1, ids: [3] },
    ]);
  });

  it('says of an undo whose label Jira refused that all is as it was', () => {
    const back = runGroup([1, 2], { before: AFTER, after: null, labelsBefore: ['project-plan'], labelsAfter: [] });
    const run = runView({ left: { 'label-failed': 2 }, unlabelled: 0 }, { header: runHeader({ kind: 'undo' }) });
    expect(leftLines(run, [portion([back], [{ why: 'label-failed', ids: [1, 2] }])])).toEqual([
      { outcome: 'label-unchanged', count: 2, ids: [1, 2] },
    ]);
    // An older record of an undo does not say how many tags stand.
    expect([...leftCounts({ ...run, state: { ...run.state, unlabelled: undefined } })]).toEqual([
      ['label-unchanged', 2],
    ]);
  });
});

test.each([
  ['label-failed', 1, 'without its label: Jira refused it'],
  ['label-failed', 2, 'without their label: Jira refused it'],
  ['label-unchanged', 1, 'as before: Jira refused to change its label'],
  ['label-unchanged', 6, 'as before: Jira refused to change their labels'],
  ['forbidden', 1, 'failed: Jira does not let it be edited'],
  ['gone', 1, 'left out: deleted, or no longer visible'],
] as const)('of %s, %d are said to be: %s', (outcome, count, words) => {
  expect(leftWords(outcome, count)).toBe(words);
});
