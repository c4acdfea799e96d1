import { expect, test } from '@jest/globals';
import { tagsAfter } from '../../../../static/backlog/runs/tags-after';
import { portion, runGroup } from '../run-builders';

const NAMES = { backlog: 'product-backlog', plan: 'project-plan' };

test('what a run wrote stands; what it left out has to be read', () => {
  const { written, unknown } = tagsAfter([portion([runGroup([1, 2])], [{ why: 'person-decided', ids: [2] }])], NAMES);
  expect([...written]).toEqual([
    [
      '1',
      {
        tag: expect.objectContaining({ place: 'plan', run: 'run1' }),
        ownLabels: ['project-plan'],
        standing: { kind: 'tagged', place: 'plan', by: 'run', rules: 3 },
      },
    ],
  ]);
  expect(unknown).toEqual(['2']);
});

test('what a cancelled run did not come to is told from what it left alone', () => {
  const left = [
    { why: 'person-decided', ids: [1] },
    { why: 'half-done', ids: [2] },
    { why: 'cancelled', ids: [3, 4] },
  ] as const;
  const { unknown, notReached } = tagsAfter([portion([runGroup([1, 2, 3, 4])], left)], NAMES);
  expect(unknown).toEqual(['1', '2', '3', '4']);
  expect([...notReached]).toEqual(['3', '4']);
});

test('an undo leaves no tag', () => {
  const undone = runGroup([1], { after: null, labelsAfter: [], labelsBefore: ['project-plan'] });
  expect(tagsAfter([portion([undone])], NAMES).written.get('1')).toEqual({
    tag: undefined,
    ownLabels: [],
    standing: { kind: 'none' },
  });
});
