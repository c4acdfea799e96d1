import { describe, expect, it } from '@jest/globals';

import { newRunState, type RunPosition } from '#run';

import { runStage } from '../../../../static/backlog/runs/run-stage';
import { runHeader, runView } from '../run-builders';

/** @param issues of the run, of which `done` were seen through before */
function stageOf(at: Partial<RunPosition>, issues = 4_000, done = 0) {
  const { header, state } = runView({ done, at: { ...newRunState().at, begun: true, ...at } });
  return runStage({ header: runHeader({ ...header, issues }), state });
}

describe('where a run is', () => {
  it('is at its beginning until something is sent', () => {
    expect(stageOf({ begun: false })).toEqual({ words: '', share: 0 });
  });

  it('moves on with each phase, and with each thousand labels', () => {
    const begun = [0, 1, 2, 3, 4].map((edit) => ({ edit, at: 1, task: '1', tries: 0 }));
    const shares = [
      stageOf({ phase: 'claim' }),
      stageOf({ phase: 'check' }),
      stageOf({ phase: 'label', next: 4, edits: begun.slice(0, 4) }),
      stageOf({ phase: 'label', next: 4, edits: begun.slice(0, 2) }),
      stageOf({ phase: 'seal' }),
      stageOf({ phase: 'confirm' }),
    ].map(({ share }) => share);
    expect(shares).toEqual([...shares].sort((one, other) => one - other));
    expect(new Set(shares).size).toBe(shares.length);
    expect(stageOf({ phase: 'label' }).words).toBe('writing labels');
  });

  it('counts issue by issue where they are written so, and portions that are done', () => {
    expect(stageOf({ phase: 'single', next: 1_000 })).toEqual({ words: '', share: 0.25 });
    expect(stageOf({ phase: 'claim' }, 20_000, 10_000).share).toBe(0.5);
    expect(stageOf({ phase: 'confirm' }, 4_000, 4_000).share).toBe(1);
  });
});
