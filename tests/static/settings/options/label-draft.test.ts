import { describe, expect, it } from '@jest/globals';
import { DEFAULT_LABELS } from '#issue';

import { labelFaults, labelSetting } from '../../../../static/settings/options/label-draft';

describe('labels as they are typed', () => {
  it.each([
    ['a space', { backlog: 'our backlog', plan: 'land' }, { backlog: expect.stringContaining('spaces') }],
    ['nothing', { backlog: 'sea', plan: '' }, { plan: expect.stringContaining('Write a name') }],
    ['too many characters', { backlog: 'x'.repeat(256), plan: 'land' }, { backlog: expect.stringContaining('255') }],
    ['the same name in another case', { backlog: 'Sea', plan: 'sEA' }, { plan: expect.stringContaining('the same') }],
    ['two good names', { backlog: 'sea', plan: 'land' }, {}],
  ])('are refused or not: %s', (_name, typed, faults) => {
    expect(labelFaults(typed)).toEqual(faults);
  });

  it('are no setting where they are the usual ones', () => {
    expect(labelSetting(DEFAULT_LABELS)).toBeUndefined();
    expect(labelSetting({ ...DEFAULT_LABELS, plan: 'land' })).toEqual({ backlog: 'product-backlog', plan: 'land' });
  });
});
