import { expect, test } from '@jest/globals';

import { advance, isUntouched, newRunState, startWork, type Portion } from '#run';

import { runHeader } from './run-header';

const PORTION: Portion = {
  schema: 1,
  groups: [
    {
      before: null,
      after: { schema: 1, place: 'plan', band: 'high', by: 'run', rules: 3, run: 'r1' },
      labelsBefore: [],
      labelsAfter: ['project-plan'],
      ids: [1],
    },
  ],
  left: [],
};

test('a run that goes issue by issue says that its portion is begun before it writes', () => {
  const loading = advance(startWork(runHeader({ mode: 'single' }), newRunState(), 'go'), undefined, 0);
  const { work, effect } = advance(loading.work, { kind: 'portion', portion: PORTION }, 0);
  expect(effect.kind).toBe('checkpoint');
  // Cut off now, it can be taken back, and what it wrote is looked at before it ends.
  expect(work.state.at.begun).toBe(true);
  expect(isUntouched(work.state.at)).toBe(false);
});
