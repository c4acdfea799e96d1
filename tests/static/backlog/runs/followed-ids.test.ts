import { expect, test } from '@jest/globals';

import { followedIds, type FollowUp } from '../../../../static/backlog/runs/followed-ids';
import { portion, runGroup } from '../run-builders';

const PORTIONS = [
  portion(
    [runGroup([1, 2, 3, 4])],
    [
      { why: 'failed', ids: [2] },
      { why: 'person-decided', ids: [3] },
      { why: 'cancelled', ids: [4] },
    ],
  ),
  portion([runGroup([5, 6])], [{ why: 'label-failed', ids: [6] }]),
];

test.each<readonly [FollowUp, readonly number[]]>([
  [{ kind: 'retry' }, [2, 4, 6]],
  [{ kind: 'undo', only: undefined }, [1, 5, 6]],
  [{ kind: 'undo', only: [2, 5] }, [5]],
])('mails are counted of those that %j may write', (followUp, ids) => {
  expect([...followedIds(PORTIONS, followUp)].sort()).toEqual(ids);
});
