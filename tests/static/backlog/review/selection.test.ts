import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { finish } from '#rules';

import { scannedIssue } from '../scanned-issue-builder';
import {
  hiddenSteps,
  isSelected,
  listedOnly,
  NONE_SELECTED,
  selection,
  shareOf,
  type SelectionEvent,
} from '../../../../static/backlog/review/selection';

const listed = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id }));
const shown = listed;
const after = (...events: readonly SelectionEvent[]) => events.reduce(selection, NONE_SELECTED);
const keysOf = (issues: readonly { readonly key: string }[]) => issues.map(({ key }) => key);
const idsAfter = (...events: readonly SelectionEvent[]) => [...after(...events).ids];

describe('the selection', () => {
  it('toggles one', () => {
    expect(idsAfter({ kind: 'toggled', id: 'b' })).toEqual(['b']);
    expect(idsAfter({ kind: 'toggled', id: 'b' }, { kind: 'toggled', id: 'b' })).toEqual([]);
  });

  it('extends from the last toggled to another, both ways', () => {
    expect(idsAfter({ kind: 'toggled', id: 'b' }, { kind: 'extended', from: 'd', to: 'd', shown, listed })).toEqual([
      'b',
      'c',
      'd',
    ]);
    expect(
      idsAfter({ kind: 'toggled', id: 'd' }, { kind: 'extended', from: 'b', to: 'b', shown, listed }).sort(),
    ).toEqual(['b', 'c', 'd']);
  });

  it('extends from where the focus was, when nothing was toggled or the anchor is filtered away', () => {
    const extended = { kind: 'extended', from: 'b', to: 'c', shown, listed } as const;
    expect(idsAfter(extended)).toEqual(['b', 'c']);
    expect(idsAfter({ kind: 'anchored', id: 'hidden' }, extended)).toEqual(['b', 'c']);
  });

  it('keeps what is selected when the anchor moves', () => {
    expect(idsAfter({ kind: 'toggled', id: 'a' }, { kind: 'anchored', id: 'c' })).toEqual(['a']);
  });

  it('takes exactly some and no others, when they are picked for it', () => {
    expect(idsAfter({ kind: 'all-selected', shown, listed }, { kind: 'only', ids: ['b', 'x'] })).toEqual(['b', 'x']);
  });

  it('holds a hundred thousand', () => {
    const many = Array.from({ length: 100_000 }, (_, index) => ({ id: `${index}` }));
    const state = after({ kind: 'all-selected', shown: many, listed: many });
    expect([state.ids.size, state.ids.has('99999'), shareOf(state, many)]).toEqual([100_000, true, 'all']);
  });

  it('tells how many of the selected are not shown, and is then yet to be made where none is', () => {
    const two = after({ kind: 'only', ids: ['a', 'b'] });
    const hiddenIn = (ids: readonly string[]) =>
      finish(
        hiddenSteps(
          two,
          ids.map((id) => ({ id })),
        ),
      );
    expect([hiddenIn(['a', 'b', 'c']), hiddenIn(['b', 'c']), hiddenIn(['c']), hiddenIn([])]).toEqual([0, 1, 2, 2]);
    expect(shareOf(two, [{ id: 'c' }])).toBe('none');
    const all = after({ kind: 'all-selected', shown, listed });
    expect([finish(hiddenSteps(all, shown)), finish(hiddenSteps(all, []))]).toEqual([0, 5]);
  });

  it('takes in what is put somewhere, whether or not it was selected', () => {
    const once = after({ kind: 'only', ids: ['a'] }, { kind: 'added', id: 'b' });
    expect([...once.ids]).toEqual(['a', 'b']);
    expect(selection(once, { kind: 'added', id: 'a' })).toBe(once);
  });

  it('counts only what is listed, and finds the rest again', () => {
    const all = after({ kind: 'all-selected', shown, listed });
    expect([...listedOnly(all, [{ id: 'b' }, { id: 'z' }]).ids]).toEqual(['b']);
    expect(listedOnly(all, listed)).toBe(all);
    expect(listedOnly(all, [...listed])).toBe(all);
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
    expect(keysOf(state.letGo)).toEqual(['DESK-2', 'DESK-3', 'DESK-4']);
    // What a paused scan has not read yet is compared when it has.
    const rest = selection(state, { kind: 'listed', issues: [scannedIssue(5, { place: 'plan' })] });
    expect([...rest.ids]).toEqual(['10001']);
    expect(keysOf(rest.letGo)).toEqual(['DESK-2', 'DESK-3', 'DESK-4', 'DESK-5']);
  });

  it('compares with what was looked at, not with a list that was shown since', () => {
    const [issue, other] = [scannedIssue(1), scannedIssue(1, { place: 'plan' })];
    const rescanned = after({ kind: 'only', ids: [issue.id] }, { kind: 'looked-at', issues: [issue] });
    const listed = selection(rescanned, { kind: 'listed', issues: [] });
    const goesOn = selection(listed, { kind: 'looked-at', issues: [] });
    expect(keysOf(selection(goesOn, { kind: 'listed', issues: [other] }).letGo)).toEqual(['DESK-1']);
    const same = selection(goesOn, { kind: 'listed', issues: [issue] });
    expect([...same.ids]).toEqual([issue.id]);
    // A person sees how it changes in the list itself.
    expect(selection(same, { kind: 'listed', issues: [other] })).toBe(same);
  });

  it('lets go of what was read once more and found otherwise, and says so once', () => {
    const [first, second] = [scannedIssue(1, { place: 'plan' }), scannedIssue(2, { band: 'low' })];
    const both = new Map([first, second].map((issue) => [issue.id, issue]));
    const one = new Map([[first.id, first]]);
    const state = after({ kind: 'only', ids: [first.id, second.id] }, { kind: 'otherwise', issues: one });
    expect(state).toMatchObject({ ids: new Set([second.id]), letGo: [{ key: 'DESK-1' }] });
    // Whoever selects it again has looked at it, whatever is found of others.
    const again = [{ kind: 'toggled', id: first.id }, { kind: 'otherwise', issues: both } as const] as const;
    expect(again.reduce(selection, state)).toMatchObject({
      ids: new Set([first.id]),
      letGo: [{ key: 'DESK-1' }, { key: 'DESK-2' }],
    });
    const anew = [{ kind: 'cleared' }, { kind: 'toggled', id: first.id }, { kind: 'otherwise', issues: one }] as const;
    expect([...anew.reduce(selection, state).ids]).toEqual([first.id]);
  });

  it('takes up nothing that was found otherwise since the page was loaded', () => {
    const changed = scannedIssue(1, { place: 'plan' });
    const otherwise: SelectionEvent = { kind: 'otherwise', issues: new Map([[changed.id, changed]]) };
    const restored: SelectionEvent = { kind: 'restored', ids: new Set([changed.id, '10002']) };
    expect(after(otherwise, restored)).toMatchObject({ ids: new Set(['10002']), letGo: [{ key: 'DESK-1' }] });
    expect(after(restored, otherwise)).toMatchObject({ ids: new Set(['10002']), letGo: [{ key: 'DESK-1' }] });
    const selectedSince = after(otherwise, { kind: 'toggled', id: changed.id }, restored);
    expect(selectedSince).toMatchObject({ ids: new Set([changed.id, '10002']), letGo: [] });
  });

  it('says no more of what it let go once that is read, or another scan begins', () => {
    const [issue, other] = [scannedIssue(1), scannedIssue(1, { place: 'plan' })];
    const said = after(
      { kind: 'only', ids: [issue.id] },
      { kind: 'looked-at', issues: [issue] },
      { kind: 'listed', issues: [other] },
      { kind: 'toggled', id: other.id },
    );
    expect(keysOf(said.letGo)).toEqual(['DESK-1']);
    for (const event of [{ kind: 'read' }, { kind: 'looked-at', issues: [other] }] as const) {
      expect(selection(said, event)).toMatchObject({ letGo: [], ids: new Set([other.id]) });
    }
  });

  it('lets go of those that are dealt with', () => {
    expect(idsAfter({ kind: 'all-selected', shown, listed }, { kind: 'released', ids: ['a', 'e'] })).toEqual([
      'b',
      'c',
      'd',
    ]);
  });
});

/** Ids of the issues of two lists: one before, and one after another scan. */
const LISTS = [
  ['a', 'b', 'c', 'd', 'e', 'f', 'g'],
  ['c', 'd', 'e', 'f', 'g', 'h'],
].map((ids) => ids.map((id) => ({ id })));
const anyId: fc.Arbitrary<string> = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h');

/** What a person does: with the table as it is, or after it was filtered, sorted or scanned anew. */
const act = fc.oneof(
  fc.record({ kind: fc.constantFrom('toggled' as const, 'anchored' as const), at: fc.nat(6) }),
  fc.record({ kind: fc.constant('extended' as const), from: fc.nat(6), to: fc.nat(6) }),
  fc.record({ kind: fc.constantFrom('all-selected' as const, 'cleared' as const) }),
  fc.record({ kind: fc.constantFrom('only' as const, 'released' as const), ids: fc.uniqueArray(anyId) }),
  fc.record({ kind: fc.constant('filtered' as const), through: fc.uniqueArray(anyId), isReversed: fc.boolean() }),
  fc.record({ kind: fc.constant('all-shown' as const) }),
  fc.record({ kind: fc.constant('scanned' as const), list: fc.nat(LISTS.length - 1) }),
);

describe('the selection, whatever is pressed', () => {
  it('is what a set would be to which ids are added one by one', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
        let state = NONE_SELECTED;
        let ids = new Set<string>();
        let anchor: string | undefined;
        let list = LISTS[0] ?? [];
        let view = list;
        for (const done of acts) {
          const show = { shown: view, listed: list };
          const idAt = (at: number): string => view[at % view.length]?.id ?? '';
          switch (done.kind) {
            case 'toggled':
            case 'anchored': {
              if (view.length === 0) break;
              const id = idAt(done.at);
              anchor = id;
              state = selection(state, { kind: done.kind, id });
              if (done.kind === 'toggled' && !ids.delete(id)) ids.add(id);
              break;
            }
            case 'extended': {
              if (view.length === 0) break;
              const [from, to] = [idAt(done.from), idAt(done.to)];
              state = selection(state, { kind: 'extended', from, to, ...show });
              const order = view.map(({ id }) => id);
              if (anchor === undefined || !order.includes(anchor)) anchor = from;
              const [low = 0, high = 0] = [order.indexOf(anchor), order.indexOf(to)].sort((a, b) => a - b);
              for (const id of order.slice(low, high + 1)) ids.add(id);
              break;
            }
            case 'all-selected':
              state = selection(state, { kind: 'all-selected', ...show });
              for (const { id } of view) ids.add(id);
              break;
            case 'cleared':
              state = selection(state, { kind: 'cleared' });
              ids.clear();
              anchor = undefined;
              break;
            case 'only':
            case 'released':
              state = selection(state, { kind: done.kind, ids: done.ids });
              if (done.kind === 'only') ids = new Set(done.ids);
              else for (const id of done.ids) ids.delete(id);
              anchor = undefined;
              break;
            case 'filtered':
              view = list.filter(({ id }) => done.through.includes(id));
              if (done.isReversed) view = [...view].reverse();
              break;
            case 'all-shown':
              view = list;
              break;
            case 'scanned':
              list = LISTS[done.list] ?? [];
              view = list;
              break;
          }
          const now = view;
          const among = listedOnly(state, list);
          const those = list.filter(({ id }) => ids.has(id)).map(({ id }) => id);
          const isAnyShown = now.some(({ id }) => ids.has(id));
          const share = !isAnyShown ? 'none' : now.every(({ id }) => ids.has(id)) ? 'all' : 'some';
          expect({
            ticked: now.filter(({ id }) => isSelected(state, now, id)),
            among: [among.ids.size, ...[...among.ids].sort()],
            share: shareOf(among, now),
            size: state.ids.size,
          }).toEqual({
            ticked: now.filter(({ id }) => ids.has(id)),
            among: [those.length, ...[...those].sort()],
            share: now.length === 0 ? shareOf(among, now) : share,
            size: ids.size,
          });
        }
        expect([...state.ids].sort()).toEqual([...ids].sort());
      }),
      { numRuns: 300 },
    );
  });

  it('is ready for whoever asks for single ids, before it is prepared, meanwhile and after', () => {
    const many = Array.from({ length: 2500 }, (_, index) => ({ id: `${index}` }));
    const asked = (steps: number) => {
      const { ids, whole } = after({ kind: 'all-selected', shown: many, listed: many });
      const work = whole?.prepare();
      for (let step = 0; step < steps; step += 1) work?.next();
      const answers = [ids.has('2499'), ids.has('2500'), [...ids].length];
      if (work !== undefined) finish(work);
      return [...answers, [...ids].length];
    };
    for (const steps of [0, 1, 2, 9]) expect(asked(steps)).toEqual([true, false, 2500, 2500]);
  });
});
