import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import {
  NONE_SELECTED,
  SELECT_MOST,
  selection,
  type SelectionEvent,
} from '../../../../static/backlog/review/selection';

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

  it('says when there was more than it can hold, and keeps the first ones', () => {
    const many = Array.from({ length: SELECT_MOST + 5 }, (_, index) => `${index}`);
    const all = after({ kind: 'all-selected', shown: many });
    expect([...all.ids]).toEqual(many.slice(0, SELECT_MOST));
    expect(all.cut).toBe(true);
    expect(selection(all, { kind: 'toggled', id: '0' }).cut).toBe(false);
  });

  it('lets go of those that are dealt with', () => {
    expect(idsAfter({ kind: 'all-selected', shown }, { kind: 'released', ids: ['a', 'e'] })).toEqual(['b', 'c', 'd']);
  });

  it('never holds more than the limit, whatever happens', () => {
    const id = fc.integer({ min: 0, max: 300 }).map(String);
    const many = Array.from({ length: 301 }, (_, index) => `${index}`);
    const event: fc.Arbitrary<SelectionEvent> = fc.oneof(
      fc.record({ kind: fc.constant('toggled' as const), id }),
      fc.record({ kind: fc.constant('extended' as const), from: id, to: id, shown: fc.constant(many) }),
      fc.constant({ kind: 'all-selected' as const, shown: many }),
    );
    fc.assert(
      fc.property(fc.array(event), (events) => {
        expect(after(...events).ids.size).toBeLessThanOrEqual(SELECT_MOST);
      }),
    );
  });
});
