import { expect, it, test } from '@jest/globals';

import { runNote } from '../../../../static/backlog/runs/run-note';
import { runHeader, runView } from '../run-builders';

const SEEN = { isMine: false, isAdmin: true, isHere: false, asked: undefined, unattended: 'refused' } as const;
const needsTab = runView({ status: 'running' }, { keeping: 'needs-tab' });
const END = 'You can end it as it stands: what is written stays, what is half done is listed, and both can be undone.';

test.each([
  ['as it goes', needsTab, `It goes on when who began it opens this page again. ${END}`],
  [
    'cancelled',
    { ...needsTab, command: 'cancel' as const },
    `Cancelled halfway. What is half done is put right when who began it opens this page again. ${END}`,
  ],
  [
    'of a closed account',
    { ...needsTab, header: runHeader({ approvedBy: null }) },
    `Who began it has no account any more, so that nobody can go on with it. ${END}`,
  ],
])('a run that needs its tab, %s, says to an administrator what ending it leaves', (_how, run, words) => {
  expect(runNote(run, SEEN)).toBe(words);
  expect(runNote(run, { ...SEEN, asked: 'cancel' })).toBe(words);
  expect(runNote(run, { ...SEEN, isAdmin: false })).toContain('A project administrator can end it as it stands: ');
});

test('its starter is asked to go on with it', () => {
  expect(runNote(needsTab, { ...SEEN, isMine: true })).toContain('go on here');
});

it('promises nothing of what is half done while it is cancelled: its tab may close before', () => {
  const cancelled = runView({ status: 'running' }, { keeping: 'tab', command: 'cancel' });
  const seen = 'Cancelling… What is already begun is seen through first.';
  expect(runNote(cancelled, SEEN)).toBe(`${seen} Their tab hears of it within a minute.`);
  expect(runNote(cancelled, { ...SEEN, isMine: true })).toBe(seen);
});
