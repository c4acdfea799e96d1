import { expect, it } from '@jest/globals';

import { runChoices } from '../../../../static/backlog/runs/run-choices';
import { runView } from '../run-builders';

const going = runView({ status: 'running' }, { keeping: 'tab' });
const stuck = runView({ status: 'running' }, { keeping: 'needs-tab', command: 'cancel' });

it('a run that goes on can be paused and cancelled', () => {
  expect(runChoices(going, true, undefined)).toEqual({ mayPause: true, mayCancel: true, mayEnd: false });
  expect(runChoices({ ...going, keeping: 'preparing' }, true, undefined)).toMatchObject({ mayPause: false });
});

it('one that is being paused can still be cancelled; once cancelled, nothing more can be said', () => {
  expect(runChoices(going, true, 'pause')).toEqual({ mayPause: false, mayCancel: true, mayEnd: false });
  const none = { mayPause: false, mayCancel: false, mayEnd: false };
  expect(runChoices(going, true, 'cancel')).toEqual(none);
  expect(runChoices({ ...going, command: 'cancel' }, false, undefined)).toEqual(none);
});

it.each([undefined, 'cancel'] as const)(
  'a run that waits for its starter, cancelled or not, can be ended by somebody else, said before or not: %s',
  (asked) => {
    const ending = { mayCancel: false, mayEnd: true };
    expect(runChoices(stuck, false, asked)).toEqual({ mayPause: false, ...ending });
    expect(runChoices({ ...stuck, command: 'go' }, false, asked)).toMatchObject(ending);
    // In its starter's tab it ends in good order, by itself.
    expect(runChoices(stuck, true, asked)).toMatchObject({ mayEnd: false });
  },
);
