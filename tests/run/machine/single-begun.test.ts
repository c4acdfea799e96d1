import { expect, test } from '@jest/globals';

import { advance, isUntouched, newRunState, startWork } from '#run';

import { plainPortion } from './plain-portion';
import { runHeader } from './run-header';

const PORTION = plainPortion(1);

test('a run that goes issue by issue says that its portion is begun before it writes', () => {
  const loading = advance(startWork(runHeader({ mode: 'single' }), newRunState(), 'go'), undefined, 0);
  const { work, effect } = advance(loading.work, { kind: 'portion', portion: PORTION }, 0);
  expect(effect.kind).toBe('checkpoint');
  // Cut off now, it can be taken back, and what it wrote is looked at before it ends.
  expect(work.state.at.begun).toBe(true);
  expect(isUntouched(work.state.at)).toBe(false);
});
