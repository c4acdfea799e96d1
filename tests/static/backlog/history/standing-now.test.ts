import { TAG_PROPERTY, type Tag } from '#issue';
import { expect, test } from '@jest/globals';

import { runLog } from '../../../../static/backlog/history/run-log';
import { isUndoable, standingNow, standingWords } from '../../../../static/backlog/history/standing-now';
import { jiraIssue } from '../../../builders/jira-issue';
import { portion, runGroup, runHeader } from '../run-builders';

const NAMES = { backlog: 'product-backlog', plan: 'project-plan' };
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

test.each([
  ['written', PLAN, ['project-plan', 'customer'], true],
  ['before', null, ['customer'], false],
  ['changed', null, ['project-plan'], false],
  ['changed', PLAN, [], false],
] as const)('an issue that stands %s', (standing, tag, labels, isOpen) => {
  expect(standingNow(logged(), now(tag, labels), NAMES)).toBe(standing);
  expect(isUndoable(logged(), standing)).toBe(isOpen);
});

test('what was left alone is not undone; a tag without its label is', () => {
  expect(isUndoable(logged([{ why: 'person-decided', ids: [1] }]), 'changed')).toBe(false);
  expect(isUndoable(logged([{ why: 'label-failed', ids: [1] }]), 'changed')).toBe(true);
  expect(isUndoable(logged([{ why: 'label-failed', ids: [1] }]), 'before')).toBe(false);
  expect(isUndoable(logged([{ why: 'label-stays', ids: [1] }]), 'changed')).toBe(true);
  expect(isUndoable(logged([{ why: 'half-done', ids: [1] }]), 'changed')).toBe(true);
  expect(isUndoable(logged([{ why: 'half-done', ids: [1] }]), 'before')).toBe(false);
  expect(isUndoable(logged(), undefined)).toBe(false);
});

test.each([
  ['person-decided', null, [], undefined],
  // As the run left it, nothing is said besides.
  ['label-failed', { ...PLAN, label: false }, [], undefined],
  ['label-stays', PLAN, ['product-backlog', 'project-plan'], undefined],
  ['label-stays', PLAN, ['project-plan'], 'as approved'],
  ['half-done', { ...PLAN, run: 'run1-open', label: false }, [], undefined],
  ['label-failed', null, [], 'as it was before'],
  ['half-done', null, [], 'as it was before'],
  ['half-done', PLAN, ['project-plan'], 'as approved'],
  ['label-failed', { ...PLAN, by: 'person' }, [], 'changed since'],
  ['half-done', { ...PLAN, run: 'run2-open', label: false }, [], 'changed since'],
] as const)('an issue that was %s and carries %j and %j is told to stand: %s', (why, tag, labels, words) => {
  const carried =
    tag === null ? null : ({ schema: 1, place: 'plan', band: 'high', rules: 3, by: 'run', ...tag } as Tag);
  expect(standingWords(logged([{ why, ids: [1] }]), now(carried, labels), runHeader())).toBe(words);
});
