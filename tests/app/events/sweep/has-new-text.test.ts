import { JiraIssue } from '#issue';
import type { FieldChange } from '#jira';
import { describe, expect, it } from '@jest/globals';
import * as v from 'valibot';

import { hasNewText } from '../../../../src/app/events/sweep/has-new-text';

const NAMES = { backlog: 'product-backlog', plan: 'project-plan' };
const SINCE = Date.UTC(2026, 10, 27, 9);
const [LONG_AGO, EARLY, LATE] = [SINCE - 60_000, SINCE + 60_000, SINCE + 120_000];
const createdAt = (at: number) =>
  v.parse(JiraIssue, { id: '1', key: 'KIT-1', fields: { created: new Date(at).toISOString().replace('Z', '+0000') } });
const change = (at: number, field: string, more: Partial<FieldChange> = {}): FieldChange => ({
  at,
  field,
  accountId: undefined,
  added: [],
  removed: [],
  ...more,
});
const off = (at: number, ...removed: readonly string[]) => change(at, 'labels', { removed });

describe('the text of an issue is new', () => {
  it.each(['summary', 'description', 'issuetype'])('where its %s was changed since', (field) => {
    expect(hasNewText(createdAt(LONG_AGO), [change(EARLY, field)], SINCE, NAMES)).toBe(true);
    expect(hasNewText(createdAt(LONG_AGO), [change(LONG_AGO, field)], SINCE, NAMES)).toBe(false);
  });

  it('where the issue was created since', () => {
    expect(hasNewText(createdAt(EARLY), [], SINCE, NAMES)).toBe(true);
    expect(hasNewText(createdAt(LONG_AGO), [], SINCE, NAMES)).toBe(false);
  });

  it('whatever else was changed, other labels among it', () => {
    const others = [change(LATE, 'status'), off(LATE, 'harbour'), change(LATE, 'labels', { added: ['project-plan'] })];
    expect(hasNewText(createdAt(LONG_AGO), others, SINCE, NAMES)).toBe(false);
    expect(hasNewText(createdAt(LONG_AGO), [...others, change(EARLY, 'summary')], SINCE, NAMES)).toBe(true);
  });

  it.each(Object.values(NAMES))('unless %s was taken off after that', (label) => {
    expect(hasNewText(createdAt(EARLY), [off(LATE, label)], SINCE, NAMES)).toBe(false);
    const edited = change(EARLY, 'summary');
    expect(hasNewText(createdAt(LONG_AGO), [off(LATE, label), edited], SINCE, NAMES)).toBe(false);
    expect(hasNewText(createdAt(LONG_AGO), [off(LONG_AGO, label), edited], SINCE, NAMES)).toBe(true);
    // In the same edit of the issue: the text is what came last.
    expect(hasNewText(createdAt(LONG_AGO), [off(EARLY, label), edited], SINCE, NAMES)).toBe(true);
    expect(hasNewText(createdAt(LONG_AGO), [off(LATE, label), edited], SINCE, null)).toBe(true);
  });

  it('not where Jira does not tell when the issue was created', () => {
    const untold = v.parse(JiraIssue, { id: '1', key: 'KIT-1', fields: {} });
    expect(hasNewText(untold, [], SINCE, NAMES)).toBe(false);
  });
});
