import { describe, expect, it } from '@jest/globals';
import * as v from 'valibot';

import { finish } from '#rules';

import { fromSavedReview, SavedReview, toSavedReview } from '../../../../../static/backlog/scan/saved/saved-review';
import type { Scope } from '../../../../../static/backlog/scan/scope';
import { scannedIssue } from '../../scanned-issue-builder';

const list = { startedAt: 5, scope: { kind: 'project', projectId: '1' } as Scope };
const pages = [[scannedIssue(1), scannedIssue(2)], [scannedIssue(3)]];
const choices = new Map([
  ['10001', 'plan'],
  ['10002', 'backlog'],
] as const);
const saved = () =>
  v.parse(
    SavedReview,
    JSON.parse(JSON.stringify(finish(toSavedReview({ choices, selected: new Set(['10001', '10003']) }, list, 9)))),
  );

const back = (...of: Parameters<typeof fromSavedReview>) => finish(fromSavedReview(...of));

describe('what was chosen of a list', () => {
  it('comes back as it was', () => {
    const { choices: open, selected } = back(saved(), list, pages);
    expect(open).toEqual(choices);
    expect([...selected]).toEqual(['10001', '10003']);
  });

  it('is nothing for another list', () => {
    const other = { ...list, scope: { kind: 'jql', projectId: '1', jql: 'labels = x' } as const };
    const { choices: open, selected } = back(saved(), other, pages);
    expect([open.size, [...selected]]).toEqual([0, []]);
  });

  it('leaves the selection out where another scan has read the issues since', () => {
    const { choices: open, selected } = back(saved(), { ...list, startedAt: 6 }, pages);
    expect(open).toEqual(choices);
    expect([...selected]).toEqual([]);
  });

  it('leaves out what a run has written meanwhile', () => {
    const standing = { kind: 'tagged', place: 'plan', by: 'person', rules: 1 } as const;
    const { choices: open } = back(saved(), list, [[scannedIssue(1, { standing }), scannedIssue(2)]]);
    expect([...open.keys()]).toEqual(['10002']);
  });

  it('cannot be read where it names anything but ids', () => {
    expect(v.is(SavedReview, { ...saved(), selected: '10001 <b>' })).toBe(false);
    expect(v.is(SavedReview, { ...saved(), schema: 2 })).toBe(false);
    expect(v.is(SavedReview, { ...saved(), selected: '' })).toBe(true);
  });
});
