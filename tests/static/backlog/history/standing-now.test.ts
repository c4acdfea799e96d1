import { TAG_PROPERTY, type Tag } from '#issue';
import { expect, test } from '@jest/globals';

import { runLog } from '../../../../static/backlog/history/run-log';
import { isUndoable, standingNow, standingWords } from '../../../../static/backlog/history/standing-now';
import { jiraIssue } from '../../../builders/jira-issue';
import { listedRun, portion, runGroup } from '../run-builders';

const PLAN = runGroup([1]).after;
const now = (tag: Tag | null, labels: readonly string[]) => {
  const issue = jiraIssue();
  return {
    ...issue,
    fields: { ...issue.fields, labels: [...labels] },
    properties: tag === null ? {} : { [TAG_PROPERTY]: tag },
  };
};
const logged = (left: Parameters<typeof portion>[1] = []) => {
  const [issue] = runLog([portion([runGroup([1])], left)]);
  if (issue === undefined) throw new Error('No issue.');
  return issue;
};

const RUN = listedRun({}, null);
/** What a run left half done is read again by what goes on with it. */
const GONE_ON = { ...RUN, retriedBy: [{ id: 'run2', kind: 'tag', approvedAt: '', approvedBy: 'me' } as const] };

test.each([
  ['written', PLAN, ['project-plan', 'customer'], true],
  ['before', null, ['customer'], false],
  ['changed', null, ['project-plan'], false],
  ['changed', PLAN, [], false],
] as const)('an issue that stands %s', (standing, tag, labels, isOpen) => {
  expect(standingNow(logged(), now(tag, labels), RUN)).toBe(standing);
  expect(isUndoable(standing)).toBe(isOpen);
});

test.each([
  ['person-decided', null, [], undefined, false],
  // As the run left it, nothing is said besides.
  ['label-failed', { ...PLAN, label: false }, [], undefined, true],
  ['label-stays', { ...PLAN, beside: true }, ['product-backlog', 'project-plan'], undefined, true],
  ['label-stays', PLAN, ['product-backlog', 'project-plan'], undefined, true],
  ['label-stays', PLAN, ['project-plan'], 'as approved', true],
  ['half-done', { ...PLAN, run: 'run1-open', label: false }, [], undefined, true],
  ['label-failed', null, [], 'as it was before', false],
  ['half-done', null, [], 'as it was before', false],
  ['half-done', PLAN, ['project-plan'], 'as approved', true],
  ['label-failed', { ...PLAN, by: 'person' }, [], 'changed since', false],
  ['half-done', { ...PLAN, run: 'run2-open', label: false }, [], 'changed since', false],
] as const)('an issue that was %s and carries %j and %j is told to stand: %s', (why, tag, labels, words, isOpen) => {
  const carried =
    tag === null ? null : ({ schema: 1, place: 'plan', band: 'high', rules: 3, by: 'run', ...tag } as Tag);
  const issue = logged([{ why, ids: [1] }]);
  const standing = standingNow(issue, now(carried, labels), RUN);
  expect(standingWords(issue, standing)).toBe(words);
  expect(isUndoable(standing)).toBe(isOpen);
});

test.each([
  ['label-failed', { ...PLAN, run: 'run2' }, ['project-plan']],
  // Refused once more, it is still the later run's, or that of one after it.
  ['label-failed', { ...PLAN, run: 'run3', label: false }, []],
  ['label-stays', { ...PLAN, run: 'run2' }, ['project-plan']],
  ['label-stays', { ...PLAN, run: 'run2', beside: true }, ['product-backlog', 'project-plan']],
  ['half-done', { ...PLAN, run: 'run2-open', label: false }, []],
] as const)('what was %s, and another run went on with, is that one’s: %j %j', (why, tag, labels) => {
  const issue = logged([{ why, ids: [1] }]);
  const standing = standingNow(issue, now(tag as Tag, labels), GONE_ON);
  expect(standingWords(issue, standing)).toBe('gone on with by a later run');
  expect(isUndoable(standing)).toBe(false);
  // Put back by an undo of that one, it is this run's again.
  const again = standingNow(issue, now({ ...PLAN, label: false } as Tag, []), GONE_ON);
  expect(isUndoable(again)).toBe(true);
});

test('an undo that another one went on with has what that one put back', () => {
  const back = { ...runGroup([1]), before: PLAN, after: null, labelsBefore: ['project-plan'], labelsAfter: [] };
  const [issue] = runLog([portion([back], [{ why: 'half-done', ids: [1] }])]);
  if (issue === undefined) throw new Error('No issue.');
  expect(standingWords(issue, standingNow(issue, now(null, []), RUN))).toBe('as approved');
  const standing = standingNow(issue, now(null, []), GONE_ON);
  expect(standingWords(issue, standing)).toBe('gone on with by a later run');
  expect(isUndoable(standing)).toBe(false);
});
