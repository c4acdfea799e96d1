import { describe, expect, it } from '@jest/globals';

import { NO_RUNS } from '../../../../static/backlog/runs/runs-state';
import { waitsUntil } from '../../../../static/backlog/runs/waits-until';
import { runView } from '../run-builders';

const UNTIL = 1_000_000;
const waiting = runView({ status: 'running', waitsUntil: UNTIL });
const HERE = { drive: { at: 0, done: 0 }, waits: { why: 'jira-limits', until: UNTIL + 1 } } as const;

describe('until when a run waits', () => {
  it.each(['tab', 'background', 'waiting'] as const)('is said of one that goes on by itself then: %s', (keeping) => {
    expect(waitsUntil({ ...waiting, keeping }, NO_RUNS)).toBe(UNTIL);
  });

  it.each(['needs-tab', 'stalled', 'paused'] as const)('is not said of one that would not: %s', (keeping) => {
    expect(waitsUntil({ ...waiting, keeping }, NO_RUNS)).toBeUndefined();
  });

  it('is what this tab waits for, where it advances the run, also one that needed its tab', () => {
    expect(waitsUntil({ ...waiting, keeping: 'tab' }, HERE)).toBe(UNTIL + 1);
    expect(waitsUntil({ ...waiting, keeping: 'needs-tab' }, HERE)).toBe(UNTIL + 1);
    expect(waitsUntil({ ...waiting, keeping: 'paused' }, HERE)).toBeUndefined();
    expect(waitsUntil({ ...waiting, keeping: 'tab' }, { ...HERE, waits: undefined })).toBeUndefined();
  });
});
