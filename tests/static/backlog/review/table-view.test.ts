import { finish } from '#rules';
import { describe, expect, it } from '@jest/globals';

import type { ScannedIssue } from '../../../../static/backlog/scan/scanned-issue';
import { EVERYTHING, type TableQuery } from '../../../../static/backlog/review/table-query';
import { nextSort, viewSteps } from '../../../../static/backlog/review/table-view';
import { scannedIssue } from '../scanned-issue-builder';

const keysOf = (issues: readonly ScannedIssue[], query: Partial<TableQuery>): readonly string[] =>
  finish(viewSteps(issues, { ...EVERYTHING, ...query })).map(({ key }) => key);

describe('the table’s view', () => {
  it('sorts keys by project, then by number', () => {
    const issues = [scannedIssue(10), scannedIssue(9), scannedIssue(1, { key: 'ABC-100' })];
    expect(keysOf(issues, { sort: { column: 'key', descending: false } })).toEqual(['ABC-100', 'DESK-9', 'DESK-10']);
  });

  it('keeps Jira’s order among equals, in both directions', () => {
    const issues = [scannedIssue(3), scannedIssue(1), scannedIssue(2, { place: 'plan' })];
    expect(keysOf(issues, { sort: { column: 'place', descending: false } })).toEqual(['DESK-3', 'DESK-1', 'DESK-2']);
    expect(keysOf(issues, { sort: { column: 'place', descending: true } })).toEqual(['DESK-2', 'DESK-3', 'DESK-1']);
  });

  it('sorts summaries without regard to case and accents', () => {
    const issues = [
      scannedIssue(1, { summary: 'Zoo' }),
      scannedIssue(2, { summary: 'éclair' }),
      scannedIssue(3, { summary: 'Apple' }),
    ];
    expect(keysOf(issues, { sort: { column: 'summary', descending: false } })).toEqual(['DESK-3', 'DESK-2', 'DESK-1']);
  });

  it('puts what is not read last among summaries, both ways', () => {
    const issues = [
      scannedIssue(1, { summary: undefined }),
      scannedIssue(2, { summary: 'b' }),
      scannedIssue(3, { summary: 'a' }),
    ];
    expect(keysOf(issues, { sort: { column: 'summary', descending: false } })).toEqual(['DESK-3', 'DESK-2', 'DESK-1']);
    expect(keysOf(issues, { sort: { column: 'summary', descending: true } })).toEqual(['DESK-2', 'DESK-3', 'DESK-1']);
  });

  it('sorts untagged issues last', () => {
    const tagged = scannedIssue(2, { standing: { kind: 'tagged', place: 'plan', by: 'run', rules: 0 } });
    expect(keysOf([scannedIssue(1), tagged], { sort: { column: 'tag', descending: false } })).toEqual([
      'DESK-2',
      'DESK-1',
    ]);
  });

  it('finds all words of a search in key or summary, in any order and case', () => {
    const issues = [scannedIssue(1, { summary: 'Pay by Card' }), scannedIssue(2, { summary: 'Card game' })];
    expect(keysOf(issues, { search: ' card PAY ' })).toEqual(['DESK-1']);
    expect(keysOf(issues, { search: 'desk-2' })).toEqual(['DESK-2']);
  });

  it('finds an issue that does not say enough by no confidence', () => {
    const issues = [
      scannedIssue(1, { place: 'unclear', confidence: 0, band: 'low' }),
      scannedIssue(2, { band: 'low' }),
    ];
    expect(keysOf(issues, { band: 'low' })).toEqual(['DESK-2']);
    expect(keysOf(issues, { sort: { column: 'confidence', descending: false } })).toEqual(['DESK-1', 'DESK-2']);
  });

  it('takes a search as text, not as a pattern', () => {
    expect(keysOf([scannedIssue(1), scannedIssue(2, { summary: 'a (b' })], { search: '(' })).toEqual(['DESK-2']);
  });

  it.each([
    ['none', ['DESK-1']],
    ['tagged', ['DESK-2', 'DESK-3', 'DESK-4']],
    ['differs', ['DESK-3']],
    ['person', ['DESK-3', 'DESK-5']],
    ['removed', ['DESK-5']],
  ] as const)('filters by tag: %s', (tag, expected) => {
    const issues = [
      scannedIssue(1),
      scannedIssue(2, { standing: { kind: 'tagged', place: 'backlog', by: 'run', rules: 0 } }),
      scannedIssue(3, { standing: { kind: 'labelled', place: 'plan' } }),
      scannedIssue(4, { place: 'mixed', standing: { kind: 'tagged', place: 'plan', by: 'run', rules: 0 } }),
      scannedIssue(5, { standing: { kind: 'removed', place: 'backlog' } }),
    ];
    expect(keysOf(issues, { tag })).toEqual(expected);
  });

  it('leaves the list it was given as it is', () => {
    const issues = [scannedIssue(2), scannedIssue(1)];
    keysOf(issues, { sort: { column: 'key', descending: false } });
    expect(issues.map(({ key }) => key)).toEqual(['DESK-2', 'DESK-1']);
  });

  it('turns a column’s sort from rising to falling to none', () => {
    const rising = nextSort(undefined, 'key');
    const falling = nextSort(rising, 'key');
    expect([rising, falling, nextSort(falling, 'key')]).toEqual([
      { column: 'key', descending: false },
      { column: 'key', descending: true },
      undefined,
    ]);
    expect(nextSort(falling, 'tag')).toEqual({ column: 'tag', descending: false });
  });
});
