import { expect, it } from '@jest/globals';

import { isDecidedOtherwise } from '../../../../static/backlog/review/is-decided-otherwise';
import { scannedIssue } from '../scanned-issue-builder';

const byPerson = scannedIssue(1, { standing: { kind: 'tagged', place: 'plan', by: 'person', rules: 1 } });
const { id } = byPerson;

it.each([
  ['a person’s tag, where another place is suggested', byPerson, undefined, true],
  ['a person’s tag, where this person names another place', { ...byPerson, place: 'plan' as const }, 'backlog', true],
  ['a person’s tag with that very place', byPerson, 'plan', false],
  ['a label set by hand', scannedIssue(1, { standing: { kind: 'labelled', place: 'plan' } }), 'backlog', true],
  ['a label taken off by hand', scannedIssue(1, { standing: { kind: 'removed', place: 'plan' } }), 'plan', true],
  [
    'a run’s tag',
    scannedIssue(1, { standing: { kind: 'tagged', place: 'plan', by: 'run', rules: 1 } }),
    'backlog',
    false,
  ],
  ['nothing', scannedIssue(1), 'plan', false],
] as const)('%s', (_what, issue, choice, isLeft) => {
  expect(isDecidedOtherwise(issue, new Map(choice === undefined ? [] : [[id, choice]]))).toBe(isLeft);
});
