import { describe, expect, it } from '@jest/globals';

import { listedOnly, NONE_SELECTED, selection, type SelectionEvent } from '../../../../static/backlog/review/selection';

const shown = ['a', 'b', 'c', 'd', 'e'];
const after = (...events: readonly SelectionEvent[]) => events.reduce(selection, NONE_SELECTED);
const idsAfter = (...events: readonly SelectionEvent[]) => [...after(...events).ids];

describe('the selection', () => {
  it('toggles one', () => {
    expect(idsAfter({ kind: 'toggled', id: 'b' })).toEqual(['b']);
    expect(idsAfter({ kind: 'toggled', id: 'b' }, { kind: 'toggled', id: 'b' })).toEqual([]);
  });

  it('extends from the last toggled to another, both ways', () => {
    expect(idsAfter({ kind: 'toggled', id: 'b' }, { kind: 'extended', from: 'd', to: 'd', shown })).toEqual([
      'b',
      'c',
      'd',
    ]);
    expect(idsAfter({ kind: 'toggled', id: 'd' }, { kind: 'extended', from: 'b', to: 'b', shown }).sort()).toEqual([
      'b',
      'c',
      'd',
    ]);
  });

  it('extends from where the focus was, when nothing was toggled or the anchor is filtered away', () => {
    const extended = { kind: 'extended', from: 'b', to: 'c', shown } as const;
    expect(idsAfter(extended)).toEqual(['b', 'c']);
    expect(idsAfter({ kind: 'anchored', id: 'hidden' }, extended)).toEqual(['b', 'c']);
  });

  it('keeps what is selected when the anchor moves', () => {
    expect(idsAfter({ kind: 'toggled', id: 'a' }, { kind: 'anchored', id: 'c' })).toEqual(['a']);
  });

  it('takes exactly some and no others, when they are picked for it', () => {
    expect(idsAfter({ kind: 'all-selected', shown }, { kind: 'only', ids: ['b', 'x'] })).toEqual(['b', 'x']);
  });

  it('holds a hundred thousand', () => {
    const many = Array.from({ length: 100_000 }, (_, index) => `${index}`);
    expect(after({ kind: 'all-selected', shown: many }).ids.size).toBe(100_000);
  });

  it('counts only what is listed, and finds the rest again', () => {
    const all = after({ kind: 'all-selected', shown });
    expect([...listedOnly(all, [{ id: 'b' }, { id: 'z' }]).ids]).toEqual(['b']);
    const everything = shown.map((id) => ({ id }));
    expect(listedOnly(all, everything)).toBe(all);
  });

  it('lets go of those that are dealt with', () => {
    expect(idsAfter({ kind: 'all-selected', shown }, { kind: 'released', ids: ['a', 'e'] })).toEqual(['b', 'c', 'd']);
  });
});
