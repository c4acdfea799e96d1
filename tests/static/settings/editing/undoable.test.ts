import { describe, expect, it } from '@jest/globals';
import type { Settings } from '#rules';

import { startEditing } from '../../../../static/settings/editing/editing';
import { editUndoably, undoable, type UndoableEdit } from '../../../../static/settings/editing/undoable';
import { rule, ruleSet } from '../../../builders/rule-set';

const start = undoable(startEditing(1, ruleSet(rule({ id: 'a' }), rule({ id: 'b' }))));
const after = (...edits: readonly UndoableEdit[]) => edits.reduce(editUndoably, start);
const UNDO = { kind: 'undo' } as const;
const REDO = { kind: 'redo' } as const;

describe('undoing', () => {
  it('takes back one step at a time, and redoes it', () => {
    const removals = [
      { kind: 'remove', id: 'a' },
      { kind: 'remove', id: 'b' },
    ] as const;
    const both = after(...removals);
    const one = editUndoably(both, UNDO);
    expect(one.now.entries.map(({ isRemoved }) => isRemoved)).toEqual([true, false]);
    expect(editUndoably(one, UNDO).now).toBe(start.now);
    expect(editUndoably(one, REDO).now).toBe(both.now);
  });

  it('does nothing where there is nothing to take back or to redo', () => {
    expect(after(UNDO)).toBe(start);
    expect(after(REDO)).toBe(start);
  });

  it('takes typing in one field for one step', () => {
    const typed = after(
      { kind: 'open', id: 'a' },
      { kind: 'type', key: 'a', to: { note: 'T' } },
      { kind: 'type', key: 'a', to: { note: 'Th' } },
      { kind: 'type', key: 'a', to: { note: 'The' } },
    );
    expect(editUndoably(typed, UNDO).now.drafts.get('a')?.note).toBe(rule().note);
    const elsewhere = editUndoably(typed, { kind: 'type', key: 'a', to: { points: '40' } });
    expect(editUndoably(elsewhere, UNDO).now.drafts.get('a')?.note).toBe('The');
  });

  it('takes a label that is typed, or a band that is moved, for one step, and other settings for one each', () => {
    const set = (to: Settings) => ({ kind: 'set-settings', to }) as const;
    const typed = after(
      set({ labels: { backlog: 's', plan: 'l' } }),
      set({ labels: { backlog: 'se', plan: 'l' } }),
      set({ labels: { backlog: 'sea', plan: 'l' } }),
    );
    expect(editUndoably(typed, UNDO).now.settings).toBeUndefined();
    const ticked = after(set({ typesLeftOut: ['Epic'] }), set({ typesLeftOut: ['Epic', 'Bug'] }));
    expect(editUndoably(ticked, UNDO).now.settings).toEqual({ typesLeftOut: ['Epic'] });
    const reset = editUndoably(after(set({ bands: { high: 0.9, medium: 0.5 } })), set({}));
    expect(editUndoably(reset, UNDO).now.settings).toEqual({ bands: { high: 0.9, medium: 0.5 } });
  });

  it('goes on after a new edit as if what was undone had never been', () => {
    const other = after({ kind: 'remove', id: 'a' }, UNDO, { kind: 'remove', id: 'b' });
    expect(other.future).toEqual([]);
    expect(editUndoably(other, REDO)).toBe(other);
  });

  it('takes a change of several rules back as a whole', () => {
    const ids = new Set(['a', 'b']);
    const changed = after({ kind: 'change-all', ids, to: { points: 77, on: false } });
    expect(changed.now.entries.map(({ rule: { points, on } }) => [points, on])).toEqual([
      [77, false],
      [77, false],
    ]);
    expect(editUndoably(changed, UNDO).now).toBe(start.now);
    expect(after({ kind: 'remove-all', ids }).now.entries.every(({ isRemoved }) => isRemoved)).toBe(true);
  });

  it('changes several rules in their open forms as well, so that keeping a form does not undo it', () => {
    const changed = after(
      { kind: 'open', id: 'a' },
      { kind: 'change-all', ids: new Set(['a']), to: { points: 77, question: 'when' } },
      { kind: 'keep', key: 'a' },
    );
    expect(changed.now.entries[0]?.rule).toMatchObject({ points: 77, question: 'when' });
  });

  it('does not go back behind a publish', () => {
    const published = after(
      { kind: 'remove', id: 'a' },
      { kind: 'published', version: 2, ruleSet: ruleSet(rule({ id: 'b' })) },
    );
    expect(editUndoably(published, UNDO)).toBe(published);
  });
});

describe('a duplicate', () => {
  it('says the same under another id, with its form open, behind the rule it is of', () => {
    const { now } = after({ kind: 'duplicate', id: 'a' });
    const [first, second, third] = now.entries.map((entry) => entry.rule);
    expect([first?.id, third?.id]).toEqual(['a', 'b']);
    expect({ ...second, id: 'a' }).toEqual(first);
    expect(now.drafts.has(second?.id ?? '')).toBe(true);
  });
});
