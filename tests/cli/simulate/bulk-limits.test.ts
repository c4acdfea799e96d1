import { expect, it } from '@jest/globals';

import { simulate } from '../../../cli/simulate/simulate';
import { NO_TROUBLES } from '../../../cli/simulate/troubles';

const CALM = {
  mode: 'labels',
  troubles: NO_TROUBLES,
  touched: 0,
  poisonous: 0,
  clinging: 0,
  forbidden: 0,
  deaths: 0,
  pausesAt: Infinity,
  cancelsAt: Infinity,
  editingEndsAt: Infinity,
  bulkEndsAt: Infinity,
  hasUndo: false,
} as const;

it('Jira 16: a run of more label edits than Jira takes at once has all of them made', async () => {
  const { faults, trace } = await simulate({ seed: 4, issues: 9_000, scenario: CALM, traces: true });
  expect(faults).toEqual([]);
  expect(trace.filter((line) => line.includes('POST /bulk/issues/fields → 201')).length).toBeGreaterThan(5);
});

it('Jira 17: whoever loses the permission to edit in the middle is told so after few readings', async () => {
  const { faults, tally } = await simulate({
    seed: 4,
    issues: 12_000,
    scenario: { ...CALM, editingEndsAt: 40_000, functionMs: 25_000, tabOpens: [] },
  });
  expect(faults).toEqual([]);
  expect(tally.points / 12_000).toBeLessThan(2.5);
});
