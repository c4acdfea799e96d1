import { describe, expect, it } from '@jest/globals';

import { scannedIssue } from '../scanned-issue-builder';
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

  it('lets go of what another scan found otherwise: nobody has looked at that', () => {
    const before = [1, 2, 3, 4, 5, 6].map((number) => scannedIssue(number));
    const standing = { kind: 'tagged', place: 'plan', by: 'run', rules: 3 } as const;
    const again = [
      scannedIssue(1, { confidence: 0.79, summary: 'Renamed' }),
      scannedIssue(2, { band: 'low' }),
      scannedIssue(3, { place: 'plan' }),
      scannedIssue(4, { standing }),
      scannedIssue(6, { place: 'plan' }),
    ];
    const chosen: SelectionEvent = { kind: 'only', ids: before.slice(0, 5).map(({ id }) => id) };
    const state = after(chosen, { kind: 'looked-at', issues: before }, { kind: 'listed', issues: again });
    expect([...state.ids]).toEqual(['10001', '10005']);
    expect(state.letGo).toEqual(['DESK-2', 'DESK-3', 'DESK-4']);
    // What a paused scan has not read yet is compared when it has.
    const rest = selection(state, { kind: 'listed', issues: [scannedIssue(5, { place: 'plan' })] });
    expect([...rest.ids]).toEqual(['10001']);
    expect(rest.letGo).toEqual(['DESK-2', 'DESK-3', 'DESK-4', 'DESK-5']);
  });

  it('compares with what was looked at, not with a list that was shown since', () => {
    const [issue, other] = [scannedIssue(1), scannedIssue(1, { place: 'plan' })];
    const rescanned = after({ kind: 'only', ids: [issue.id] }, { kind: 'looked-at', issues: [issue] });
    const listed = selection(rescanned, { kind: 'listed', issues: [] });
    const goesOn = selection(listed, { kind: 'looked-at', issues: [] });
    expect(selection(goesOn, { kind: 'listed', issues: [other] }).letGo).toEqual(['DESK-1']);
    const same = selection(goesOn, { kind: 'listed', issues: [issue] });
    expect([...same.ids]).toEqual([issue.id]);
    // A person sees how it changes in the list itself.
    expect(selection(same, { kind: 'listed', issues: [other] })).toBe(same);
  });

  it('says no more of what it let go once that is read, or another scan begins', () => {
    const [issue, other] = [scannedIssue(1), scannedIssue(1, { place: 'plan' })];
    const said = after(
      { kind: 'only', ids: [issue.id] },
      { kind: 'looked-at', issues: [issue] },
      { kind: 'listed', issues: [other] },
      { kind: 'toggled', id: other.id },
    );
    expect(said.letGo).toEqual(['DESK-1']);
    for (const event of [{ kind: 'read' }, { kind: 'looked-at', issues: [other] }] as const) {
      expect(selection(said, event)).toMatchObject({ letGo: [], ids: new Set([other.id]) });
    }
  });

  it('lets go of those that are dealt with', () => {
    expect(idsAfter({ kind: 'all-selected', shown }, { kind: 'released', ids: ['a', 'e'] })).toEqual(['b', 'c', 'd']);
  });
});
