import { expect, it, test } from '@jest/globals';

import { LEASE_SECONDS } from '#run';

import { runNote } from '../../../../static/backlog/runs/run-note';
import { runHeader, runView } from '../run-builders';

const SEEN = { isMine: false, isAdmin: true, isHere: false, asked: undefined, unattended: 'refused' } as const;
const needsTab = runView({ status: 'running' }, { keeping: 'needs-tab' });
const END = 'You can end it as it stands.';

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
])('a run that needs its tab, %s, says to an administrator that it can be ended', (_how, run, words) => {
  expect(runNote(run, SEEN)).toBe(words);
  expect(runNote(run, { ...SEEN, asked: 'cancel' })).toBe(words);
  expect(runNote(run, { ...SEEN, isAdmin: false })).toContain('A project administrator can end it as it stands.');
});

test.each([
  ['another tab of mine', true, 'refused', /Was that tab closed\? Then it goes on by itself within two minutes\.$/],
  ['a tab of theirs', false, 'allowed', /Was their tab closed\? Then it goes on by itself within two minutes, where/],
  ['a tab of theirs', false, 'unknown', /where your site allows that; otherwise it waits for them\.$/],
  ['a tab of theirs that is needed', false, 'refused', /Was their tab closed\? Then it waits for them\.$/],
] as const)('of a run in %s (%s, %s) it says what comes if that was closed', (_where, isMine, unattended, words) => {
  const inTab = runView({ status: 'running' }, { keeping: 'tab' });
  expect(runNote(inTab, { ...SEEN, isMine, unattended })).toMatch(words);
});

test('two minutes are enough for the hold of a closed tab to end, and for a function to come', () => {
  expect(LEASE_SECONDS).toBeLessThanOrEqual(100);
});

test('its starter is asked to go on with it', () => {
  expect(runNote(needsTab, { ...SEEN, isMine: true })).toContain('go on here');
});

it('promises nothing of what is half done while it is cancelled: its tab may close before', () => {
  const cancelled = runView({ status: 'running' }, { keeping: 'tab', command: 'cancel' });
  const seen = 'Cancelling… Jira finishes what it already has; an undo takes that back.';
  expect(runNote(cancelled, SEEN)).toBe(`${seen} Their tab hears of it within a minute.`);
  expect(runNote(cancelled, { ...SEEN, isMine: true })).toBe(seen);
});
