import { describe, expect, it } from '@jest/globals';

import type { Cursor } from '../../../../static/backlog/scan/issue-source';
import {
  announcement,
  leftOutWords,
  SCAN_MOST,
  scanState,
  type ScanEvent,
  type ScanState,
} from '../../../../static/backlog/scan/scan-state';
import { scannedIssue } from '../scanned-issue-builder';

const scope = { kind: 'project', projectId: '1' } as const;
const next: Cursor = { kind: 'search', token: 'more' };
const started: ScanEvent = { kind: 'started', scope, about: 200 };
const page = (count: number, from: number, cursor: Cursor | undefined): ScanEvent => ({
  kind: 'page-read',
  issues: Array.from({ length: count }, (_, index) => scannedIssue(from + index)),
  next: cursor,
});
const pageOf = (count: number, from = 0): ScanEvent => page(count, from, next);
const lastPageOf = (count: number): ScanEvent => page(count, 0, undefined);
const IDLE: ScanState = { kind: 'idle' };
const after = (...events: readonly ScanEvent[]): ScanState => events.reduce(scanState, IDLE);

describe('the state of a scan', () => {
  it('counts the places of every page', () => {
    const mixed: ScanEvent = { kind: 'page-read', issues: [scannedIssue(1, { place: 'mixed' })], next };
    expect(after(started, pageOf(2), mixed)).toMatchObject({
      kind: 'scanning',
      found: { read: 3, counts: { backlog: 2, plan: 0, mixed: 1, unclear: 0 } },
    });
  });

  it('counts what takes no part apart, and does not keep it', () => {
    const leftOut = scannedIssue(1, { place: 'unclear', because: { kind: 'left-out' } });
    const state = after(started, { kind: 'page-read', issues: [leftOut, scannedIssue(2)], next: undefined });
    expect(state).toMatchObject({
      found: { read: 2, leftOut: 1, pages: [[{ key: 'DESK-2' }]], counts: { backlog: 1, unclear: 0 } },
    });
    expect(announcement(state)).toMatch(/1 issue is of a type that takes no part/);
    expect(leftOutWords(2)).toMatch(/^2 issues are/);
    expect(leftOutWords(0)).toBe('');
  });

  it('is complete with the last page', () => {
    expect(after(started, pageOf(100), lastPageOf(5))).toMatchObject({
      kind: 'ended',
      end: { kind: 'complete' },
      found: { read: 105 },
    });
  });

  it('keeps what was read when it is cancelled, and goes on from there', () => {
    const cancelled = after(started, pageOf(100), { kind: 'cancelled' });
    expect(cancelled).toMatchObject({ kind: 'ended', end: { kind: 'cancelled' }, found: { read: 100, next } });
    expect(scanState(cancelled, { kind: 'went-on' })).toMatchObject({ kind: 'scanning', found: { read: 100 } });
  });

  it('keeps what was read when it fails', () => {
    const failure = { code: 'jira-unavailable' } as const;
    expect(after(started, pageOf(100), { kind: 'failed', failure, jiraWords: [] })).toMatchObject({
      kind: 'ended',
      end: { kind: 'failed', failure },
      found: { read: 100 },
    });
  });

  it('takes no page that comes after it was cancelled', () => {
    const cancelled = after(started, { kind: 'cancelled' });
    expect(scanState(cancelled, pageOf(100))).toBe(cancelled);
  });

  it('is full at its most, and does not go on', () => {
    const full = after(started, pageOf(SCAN_MOST));
    expect(full).toMatchObject({ kind: 'ended', end: { kind: 'full' } });
    expect(scanState(full, { kind: 'went-on' })).toBe(full);
  });

  it('shows new tags in the issues it holds', () => {
    const standing = { kind: 'tagged', place: 'plan', by: 'run', rules: 0 } as const;
    const state = after(started, lastPageOf(3), { kind: 'retagged', standing: new Map([['10001', standing]]) });
    const issues = state.kind === 'ended' ? state.found.pages.flat() : [];
    expect(issues.map((issue) => issue.standing.kind)).toEqual(['none', 'tagged', 'none']);
  });
});

describe('what a scan announces', () => {
  it('changes about ten times, however many pages there are', () => {
    let state = after({ kind: 'started', scope, about: 10_000 });
    const said = new Set<string>();
    for (let read = 0; read < 9_900; read += 100) {
      state = scanState(state, pageOf(100, read));
      said.add(announcement(state));
    }
    expect(said.size).toBe(10);
  });

  it('gives the counts at the end', () => {
    expect(announcement(after(started, lastPageOf(2)))).toBe(
      'Scan complete: 2 issues read. 2 for the backlog, 0 for the plan, 0 for both, 0 not enough to tell.',
    );
  });
});
