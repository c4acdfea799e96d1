import { expect, test } from '@jest/globals';
import { writeIssuesCsv } from '#exchange';
import { finish } from '#rules';

import { logColumns, runLog } from '../../../../static/backlog/history/run-log';
import { portion, runGroup, runHeader } from '../run-builders';

test('the log has a line for every issue, with what became of it', () => {
  const log = runLog([
    portion(
      [runGroup([1, 2, 3])],
      [
        { why: 'gone', ids: [2] },
        { why: 'label-failed', ids: [3] },
      ],
    ),
  ]);
  const keys = new Map([[1, 'DESK-1']]);
  const columns = logColumns({ header: runHeader() }, (id) => keys.get(id));
  const csv = finish(writeIssuesCsv(log, columns, ',')).join('');
  expect(csv.split('\r\n')).toEqual([
    '\uFEFFKey,Id,Result,Tag before,Tag approved,Labels before,Labels approved',
    'DESK-1,1,tagged,,"Plan, by a run",,project-plan',
    ',2,"left out: deleted, or no longer visible",,"Plan, by a run",,project-plan',
    ',3,without its label: Jira refused it,,"Plan, by a run",,project-plan',
    '',
  ]);
});

test('the log of an undo says so where Jira refused to take the label off: the tag still stands', () => {
  const { before, after, labelsBefore, labelsAfter } = runGroup([]);
  const back = { before: after, after: before, labelsBefore: labelsAfter, labelsAfter: labelsBefore, ids: [1, 2] };
  const log = runLog([portion([back], [{ why: 'label-failed', ids: [2] }])]);
  const columns = logColumns({ header: runHeader({ kind: 'undo' }) }, () => undefined);
  const csv = finish(writeIssuesCsv(log, columns, ',')).join('');
  expect(csv.split('\r\n').slice(1)).toEqual([
    ',1,put back,"Plan, by a run",,project-plan,',
    ',2,as before: Jira refused to change its label,"Plan, by a run",,project-plan,',
    '',
  ]);
});
