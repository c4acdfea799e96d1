import { describe, expect, it } from '@jest/globals';

import { runsState, NO_RUNS, type RunsEvent } from '../../../../static/backlog/runs/runs-state';
import { runSince } from '../../../../static/backlog/scan/run-since';
import { portion, runView } from '../run-builders';

const ENDED = '2026-01-01T00:02:00.000Z';
const read = (startedAt: number, shownRun?: string) => ({ startedAt, found: { shownRun } });
const before = read(Date.parse(ENDED) - 1);
const since = Date.parse(ENDED);
const after = (...events: readonly RunsEvent[]) => events.reduce(runsState, NO_RUNS);
const run = runView({ status: 'finished', done: 2, written: 2 }, { endedAt: ENDED });
const seen = { kind: 'seen', run } as const;
const unreadable = { kind: 'ended', runId: run.header.id, portions: undefined } as const;

describe('a run that a list does not show', () => {
  it('is one whose issues this person may not read, and that ended after the scan began', () => {
    expect(runSince(before, after(seen, unreadable))).toBe(run);
    expect(runSince(read(since), after(seen, unreadable))).toBeUndefined();
  });

  it('is one from before the page was opened', () => {
    expect(runSince(before, after(seen, { kind: 'dismissed' }))).toBe(run);
  });

  it('is none that the list was brought up to date with, or may yet be', () => {
    expect(runSince(before, after(seen))).toBeUndefined();
    const told = after(seen, { ...unreadable, portions: [portion([])] });
    expect(runSince(before, told)).toBeUndefined();
    expect(runSince(before, runsState(told, { kind: 'dismissed' }))).toBeUndefined();
  });

  it('is none whose tags the list showed before the page was loaded again', () => {
    const dismissed = after(seen, { kind: 'dismissed' });
    expect(runSince(read(since - 1, run.header.id), dismissed)).toBeUndefined();
    expect(runSince(read(since - 1, 'another'), dismissed)).toBe(run);
  });

  it.each([
    ['wrote tags without their label', { left: { 'label-failed': 2 }, unlabelled: 2 }],
    ['left the other label beside them', { left: { 'label-stays': 2 } }],
    ['was ended half done', { status: 'cancelled', left: { 'half-done': 2 } }],
  ] as const)('is one that wrote nothing as approved, but %s', (_, state) => {
    const other = runView({ status: 'finished', done: 2, ...state }, { endedAt: ENDED });
    expect(runSince(before, after({ kind: 'seen', run: other }, unreadable))).toBe(other);
  });

  it('is none that is going, or changed nothing', () => {
    const going = { ...run, state: { ...run.state, status: 'running' as const } };
    const idle = { ...run, state: { ...run.state, written: 0 } };
    for (const other of [going, idle]) {
      expect(runSince(before, after({ kind: 'seen', run: other }, unreadable))).toBeUndefined();
    }
    expect(runSince(before, NO_RUNS)).toBeUndefined();
  });
});
