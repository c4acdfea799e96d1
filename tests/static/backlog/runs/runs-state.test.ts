import { describe, expect, it } from '@jest/globals';
import { isGoing, NO_RUNS, runsState, type RunsEvent } from '../../../../static/backlog/runs/runs-state';
import { runHeader, runView } from '../run-builders';

const after = (...events: readonly RunsEvent[]) => events.reduce(runsState, NO_RUNS);
const running = runView({ status: 'running', done: 1 });

describe('runsState', () => {
  it('goes on saying that a run is pausing until it is paused', () => {
    const asked = after({ kind: 'seen', run: running }, { kind: 'asked', command: 'pause' });
    const told = runsState(asked, { kind: 'seen', run: { ...running, command: 'pause' } });
    expect(told.asked).toBe('pause');
    const paused = { ...running.state, status: 'paused' as const };
    expect(runsState(told, { kind: 'seen', run: { ...running, state: paused } }).asked).toBeUndefined();
  });

  it('shows what this tab wrote down without asking anybody', () => {
    const state = after(
      { kind: 'seen', run: running },
      { kind: 'driving', at: 5 },
      { kind: 'kept', state: { ...running.state, done: 2 }, command: 'go' },
    );
    expect(state.current?.state.done).toBe(2);
    expect(state.drive).toEqual({ at: 5, done: 1 });
    expect(state.current?.keeping).toBe('tab');
  });

  it('is paused as soon as this tab has written that down', () => {
    const paused = { ...running.state, status: 'paused' as const };
    const state = after(
      { kind: 'seen', run: running },
      { kind: 'asked', command: 'pause' },
      { kind: 'kept', state: paused, command: 'pause' },
      { kind: 'drive-over' },
    );
    expect([state.current?.keeping, state.asked]).toEqual(['paused', undefined]);
  });

  it('remembers that a run needs its tab while this tab advances it', () => {
    const state = after(
      { kind: 'seen', run: { ...running, keeping: 'needs-tab' } },
      { kind: 'kept', state: running.state, command: 'go' },
    );
    expect(state.needsTab).toBe(running.header.id);
  });

  it('drops the failure of the first look once one got through, and no other failure', () => {
    const failed: RunsEvent = { kind: 'failed', failure: { code: 'connection-lost' } };
    expect(after(failed, { kind: 'seen', run: null }).failure).toBeUndefined();
    expect(after({ kind: 'seen', run: null }, failed, { kind: 'seen', run: running }).failure).toBeDefined();
  });

  it('says that another run is going until that one is over, and nothing else so', () => {
    const other = { ...running, header: runHeader({ approvedBy: 'somebody' }) };
    const busy = after({ kind: 'seen', run: other }, { kind: 'refused', why: 'busy' });
    expect(runsState(busy, { kind: 'seen', run: other }).refused).toBe('busy');
    expect(runsState(busy, { kind: 'seen', run: null }).refused).toBeUndefined();
    const over = runView({ status: 'finished' });
    expect(runsState(busy, { kind: 'seen', run: over }).refused).toBeUndefined();
    const late = after({ kind: 'refused', why: 'too-late' }, { kind: 'seen', run: over });
    expect(late.refused).toBe('too-late');
  });

  it('knows which run this tab has advanced, after its end as well', () => {
    const driven = after({ kind: 'seen', run: running }, { kind: 'driving', at: 5 }, { kind: 'drive-over' });
    const ended: RunsEvent = { kind: 'ended', runId: running.header.id, portions: [] };
    expect(runsState(driven, ended).ended?.isOurs).toBe(true);
    expect(after({ kind: 'seen', run: running }, ended).ended?.isOurs).toBe(false);
  });

  it('lets another run wait until one is over, and until it is handed over', () => {
    expect(isGoing(after({ kind: 'handing', done: 0, total: 2, isOwnList: true }))).toBe(true);
    expect(isGoing(after({ kind: 'seen', run: running }))).toBe(true);
    expect(isGoing(after({ kind: 'seen', run: runView({ status: 'finished' }) }))).toBe(false);
    expect(isGoing(after({ kind: 'seen', run: null }))).toBe(false);
  });
});
