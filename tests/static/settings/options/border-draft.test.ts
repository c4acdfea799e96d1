import { describe, expect, it } from '@jest/globals';

import { moveBorder, readBorder } from '../../../../static/settings/options/border-draft';

const BORDERS = { high: 0.9, medium: 0.75 };

describe('where a band begins', () => {
  it('moves as far as the other lets it', () => {
    expect(moveBorder(BORDERS, 'high', 95)).toEqual({ high: 0.95, medium: 0.75 });
    expect(moveBorder(BORDERS, 'high', 60)).toEqual({ high: 0.75, medium: 0.75 });
    expect(moveBorder(BORDERS, 'medium', 99)).toEqual({ high: 0.9, medium: 0.9 });
  });

  it.each([
    ['high', '80', { kind: 'ok', borders: { high: 0.8, medium: 0.75 } }],
    ['medium', '90', { kind: 'ok', borders: { high: 0.9, medium: 0.9 } }],
    ['high', '70', { kind: 'fault', fault: 'High begins no lower than Medium, 75 %.' }],
    ['medium', '91', { kind: 'fault', fault: 'Medium begins no higher than High, 90 %.' }],
    ['high', '', { kind: 'fault', fault: 'Write a whole number from 0 to 100.' }],
    ['high', '101', { kind: 'fault', fault: 'Write a whole number from 0 to 100.' }],
    ['high', '80.5', { kind: 'fault', fault: 'Write a whole number from 0 to 100.' }],
  ] as const)('is read from what is typed: %s %s', (border, typed, read) => {
    expect(readBorder(BORDERS, border, typed)).toEqual(read);
  });
});
