import { describe, expect, it } from '@jest/globals';
import * as v from 'valibot';

import { announcement } from '../../../../static/backlog/scan/announcement';
import { leftOutWords } from '../../../../static/backlog/scan/left-out-words';
import { keptScan } from '../../../../static/backlog/scan/kept-scan';
import { NOTHING_SPENT } from '../../../../static/backlog/scan/pace';
import { queryReading, type Reading } from '../../../../static/backlog/scan/reading/reading';
import { restoredScan } from '../../../../static/backlog/scan/restored-scan';
import { SavedScan } from '../../../../static/backlog/scan/saved/saved-scan';
import {
  changesDone,
  SCAN_MOST,
  scanState,
  type ScanEvent,
  type ScanState,
} from '../../../../static/backlog/scan/scan-state';
import { scannedIssue } from '../scanned-issue-builder';

const scope = { kind: 'project', projectId: '1' } as const;
const more = queryReading('project = 1');
const nothingLeft: Reading = { kind: 'board', boardId: '7', ids: [], token: null, isListed: true };
const begun = { kind: 'started', at: 5, startedAt: 7, scope, reading: more, unchanged: [] } as const;
const started: ScanEvent = { ...begun, about: 200 };
const page = (count: number, from: number, reading: Reading): ScanEvent => ({
  kind: 'read',
  issues: Array.from({ length: count }, (_, index) => scannedIssue(from + index)),
  reading,
});
const pageOf = (count: number, from = 0): ScanEvent => page(count, from, more);
const lastPageOf = (count: number): ScanEvent => page(count, 0, nothingLeft);
const IDLE: ScanState = { kind: 'idle' };
const after = (...events: readonly ScanEvent[]): ScanState => events.reduce(scanState, IDLE);

describe('the state of a scan', () => {
  it('counts the places of every page', () => {
    const mixed: ScanEvent = { kind: 'read', issues: [scannedIssue(1, { place: 'mixed' })], reading: more };
    expect(after(started, pageOf(2), mixed)).toMatchObject({
      kind: 'scanning',
      found: { read: 3, counts: { backlog: 2, plan: 0, mixed: 1, unclear: 0 } },
    });
  });

  it('counts what takes no part apart, and does not keep it', () => {
    const leftOut = scannedIssue(1, { place: 'unclear', because: { kind: 'left-out' } });
    const state = after(started, { kind: 'read', issues: [leftOut, scannedIssue(2)], reading: nothingLeft });
    expect(state).toMatchObject({
      found: {
        read: 2,
        leftOut: 1,
        leftOutTypes: [leftOut.typeId],
        pages: [[{ key: 'DESK-2' }]],
        counts: { backlog: 1, unclear: 0 },
      },
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

  it('keeps what was read when it is paused, and goes on from there', () => {
    const paused = after(started, pageOf(100), { kind: 'paused' });
    expect(paused).toMatchObject({ kind: 'ended', end: { kind: 'paused' }, found: { read: 100, reading: more } });
    expect(scanState(paused, { kind: 'went-on', at: 9 })).toMatchObject({
      kind: 'scanning',
      startedAt: 7,
      begun: { at: 9, read: 100 },
      found: { read: 100 },
    });
  });

  it('keeps what was read when it fails', () => {
    const failure = { code: 'jira-unavailable' } as const;
    expect(after(started, pageOf(100), { kind: 'failed', failure, jiraWords: [] })).toMatchObject({
      kind: 'ended',
      end: { kind: 'failed', failure },
      found: { read: 100 },
    });
  });

  it('takes no page that comes after it was paused', () => {
    const paused = after(started, { kind: 'paused' });
    expect(scanState(paused, pageOf(100))).toBe(paused);
  });

  it('is full at its most, and does not go on', () => {
    const full = after(started, pageOf(SCAN_MOST));
    expect(full).toMatchObject({ kind: 'ended', end: { kind: 'full' } });
    expect(scanState(full, { kind: 'went-on', at: 9 })).toBe(full);
  });

  it('begins with the issues that did not change, and drops those that left the scope', () => {
    const unchanged = [[scannedIssue(1)], [scannedIssue(2, { place: 'plan' })]];
    const state = after({ ...begun, about: undefined, unchanged }, lastPageOf(0));
    expect(state).toMatchObject({ found: { read: 2, unchanged: 2, counts: { backlog: 1, plan: 1 } } });
    const [first] = unchanged.flat().map(({ id }) => id);
    const settled = after(
      { ...begun, about: undefined, unchanged },
      pageOf(3, 10),
      { kind: 'still-there', ids: new Set([first ?? '', ...[10, 11, 12].map((at) => scannedIssue(at).id)]), gone: 1 },
      lastPageOf(0),
    );
    expect(settled).toMatchObject({ found: { read: 4, unchanged: 1, counts: { backlog: 4, plan: 0 } } });
  });

  it('says of a scan of changes how many issues it read, and since when', () => {
    const changes = { since: Date.parse('2026-11-26T14:03:00Z'), isListed: true, gone: 0 };
    const again = (count: number, gone = 0) => {
      const unchanged = [[scannedIssue(90)]];
      return after(
        { ...begun, about: undefined, unchanged, changes: { ...changes, gone } },
        page(count, 0, nothingLeft),
      );
    };
    const when = new Date(changes.since).toLocaleTimeString('en', { hour: 'numeric', minute: '2-digit' });
    const words = (count: number, gone?: number) => {
      const state = again(count, gone);
      expect(state).toMatchObject({ kind: 'ended', end: { kind: 'complete' } });
      return state.kind === 'ended' ? changesDone(state) : undefined;
    };
    expect(words(0)).toBe(`Nothing changed since ${when}. 0 issues were read.`);
    expect(words(1)).toMatch(new RegExp(`^1 issue was read: it .* changed since ${when}.* The other 1 `));
    expect(words(1200)).toMatch(/^1,200 issues were read: they /);
    expect(words(2, 3)).toMatch(/little before\. 3 are no longer there or no longer in this list\. The other 1 /);
    expect(words(0, 1)).toMatch(
      /^0 issues were read: none is new, .*\. 1 is no longer there or no longer in this list\./,
    );
    expect(announcement(again(0))).toMatch(/^Nothing changed since .* 1 for the backlog/);
    const whole = after(started, lastPageOf(2));
    expect(whole.kind === 'ended' && changesDone(whole)).toBeUndefined();
  });

  it('leaves what was there when it ends before it has read anything, to be gone on from', () => {
    const failed = { kind: 'failed', failure: { code: 'jira-unavailable' }, jiraWords: [] } as const;
    const complete = after(started, lastPageOf(3));
    for (const end of [failed, { kind: 'paused' } as const]) {
      const state = [started, started, end].reduce(scanState, complete);
      expect(state).toMatchObject({ kind: 'ended', end, startedAt: 7, found: { read: 3 } });
      expect(state).toMatchObject({ changes: { since: 7, isListed: false } });
    }
    const other = { ...started, scope: { kind: 'jql', projectId: '1', jql: 'x' } } as const;
    expect([other, failed].reduce(scanState, complete)).toMatchObject({ found: { read: 0 }, changes: undefined });
    const later: readonly ScanEvent[] = [started, pageOf(1), failed];
    expect(later.reduce(scanState, complete)).toMatchObject({ found: { read: 1 }, changes: undefined });
  });

  it('remembers through a pause that it reads changes only', () => {
    const changes = { since: 3, isListed: true, gone: 0 };
    const paused = after({ ...begun, about: undefined, changes }, { kind: 'paused' });
    expect(paused).toMatchObject({ changes });
    expect(scanState(paused, { kind: 'went-on', at: 9 })).toMatchObject({ kind: 'scanning', changes });
  });

  it('is forgotten without a trace', () => {
    expect(after(started, pageOf(3), { kind: 'forgotten' })).toEqual(IDLE);
  });

  it('takes texts in that were read again, and counts what they say now', () => {
    const again = scannedIssue(1, { place: 'plan', summary: 'Renamed' });
    const state = after(started, lastPageOf(3), { kind: 'read-again', issues: [again] });
    expect(state).toMatchObject({ found: { read: 3, counts: { backlog: 2, plan: 1 }, pages: [[{}, again, {}]] } });
  });

  it('knows what was read again and found otherwise, until another scan begins', () => {
    const otherwise = (state: ScanState) => (state.kind === 'idle' ? undefined : [...state.found.otherwise.values()]);
    const [same, other, third] = [
      scannedIssue(0),
      scannedIssue(1, { place: 'plan' }),
      scannedIssue(2, { band: 'low' }),
    ];
    const once = after(started, lastPageOf(3), { kind: 'read-again', issues: [same, other, scannedIssue(7)] });
    expect(otherwise(once)).toEqual([other]);
    const twice = scanState(once, { kind: 'read-again', issues: [third] });
    expect(otherwise(twice)).toEqual([other, third]);
    expect(otherwise(scanState(twice, started))).toEqual([]);
    const nothing = scanState(twice, { kind: 'read-again', issues: [same] });
    if (twice.kind !== 'ended' || nothing.kind !== 'ended') throw new Error('It is not ended');
    expect(nothing.found.otherwise).toBe(twice.found.otherwise);
  });

  it('shows new tags in the issues it holds', () => {
    const standing = { kind: 'tagged', place: 'plan', by: 'run', rules: 0 } as const;
    const state = after(started, lastPageOf(3), {
      kind: 'retagged',
      run: 'r1',
      tags: new Map([['10001', { tag: undefined, ownLabels: [], standing }]]),
    });
    const issues = state.kind === 'ended' ? state.found.pages.flat() : [];
    expect(issues.map((issue) => issue.standing.kind)).toEqual(['none', 'tagged', 'none']);
  });

  it('knows which run it shows, whatever is read of changes', () => {
    const whole = after(started, lastPageOf(3), { kind: 'retagged', run: 'r1', tags: new Map() });
    expect(whole).toMatchObject({ found: { shownRun: 'r1' } });
    const changes = { ...begun, about: undefined, startedAt: 20 };
    const read = [false, true].map((isListed): ScanEvent => ({ ...changes, changes: { since: 7, isListed, gone: 0 } }));
    const again = [...read, lastPageOf(0)].reduce(scanState, whole);
    expect(again).toMatchObject({ startedAt: 20, found: { shownRun: 'r1' } });
    const anew = [{ ...started, startedAt: 30 }, lastPageOf(3)].reduce(scanState, again);
    expect(anew).toMatchObject({ startedAt: 30, found: { shownRun: 'r1' } });
  });

  it('knows that after a reload as well', () => {
    const whole = after(started, lastPageOf(3), { kind: 'retagged', run: 'r1', tags: new Map() });
    const state = scanState(whole, {
      ...begun,
      about: undefined,
      startedAt: 20,
      changes: { since: 7, isListed: true, gone: 0 },
    });
    if (state.kind === 'idle') throw new Error('It has begun');
    const kept = keptScan(state, { rules: 'fingerprint', spent: NOTHING_SPENT, savedAt: 40 });
    const saved = v.parse(SavedScan, JSON.parse(JSON.stringify(kept)));
    expect(restoredScan(saved, [])).toMatchObject({ startedAt: 20, found: { shownRun: 'r1' } });
  });
});

describe('what a scan announces', () => {
  it('changes about ten times, however many pages there are', () => {
    let state = after({ ...begun, about: 10_000 });
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
