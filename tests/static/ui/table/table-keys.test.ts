import { describe, expect, it } from '@jest/globals';

import { tableMove, type PressedKey } from '../../../../static/ui/table/table-keys';

const pressed = (key: string, modifiers: Partial<PressedKey> = {}): PressedKey => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  ...modifiers,
});

describe('keys in the table', () => {
  it.each([
    ['ArrowDown', 6],
    ['ArrowUp', 4],
    ['PageDown', 15],
    ['PageUp', 0],
    ['Home', 0],
    ['End', 19],
  ])('%s moves', (key, row) => {
    expect(tableMove(pressed(key), 5, 20)).toEqual({ kind: 'move', row, extend: false });
  });

  it('stays within the table', () => {
    expect(tableMove(pressed('ArrowDown'), 19, 20)).toMatchObject({ row: 19 });
    expect(tableMove(pressed('ArrowUp'), 0, 20)).toMatchObject({ row: 0 });
  });

  it('selects on the way with Shift', () => {
    expect(tableMove(pressed('End', { shiftKey: true }), 5, 20)).toEqual({ kind: 'move', row: 19, extend: true });
  });

  it('selects all with Control or Command and A', () => {
    expect(tableMove(pressed('a', { ctrlKey: true }), 5, 20)).toEqual({ kind: 'select-all' });
    expect(tableMove(pressed('A', { metaKey: true }), 5, 20)).toEqual({ kind: 'select-all' });
  });

  it('leaves every other key to the browser', () => {
    for (const key of [' ', 'Enter', 'Tab', 'a', 'x']) expect(tableMove(pressed(key), 5, 20)).toBeUndefined();
    expect(tableMove(pressed('ArrowDown', { ctrlKey: true }), 5, 20)).toBeUndefined();
  });
});
