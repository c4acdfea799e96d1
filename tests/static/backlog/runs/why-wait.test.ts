import { expect, test } from '@jest/globals';

import { whyWait } from '../../../../static/backlog/runs/why-wait';
import { runView } from '../run-builders';

const handing = (isOwnList: boolean) => ({ done: 0, total: 2, isOwnList });
const going = runView({ status: 'running' });

test.each([
  [{ current: null, handing: undefined }, undefined],
  [{ current: runView({ status: 'finished' }), handing: undefined }, undefined],
  [{ current: going, handing: undefined }, 'A run is going: tag these when it has ended.'],
  // An undo, or another try, is of other issues than those that are selected.
  [{ current: null, handing: handing(false) }, 'A run is going: tag these when it has ended.'],
  [{ current: null, handing: handing(true) }, 'These are being handed over.'],
])('while %j, the selection waits: %s', (state, words) => {
  expect(whyWait(state)).toBe(words);
});
