import { changedSettings } from '#rules';

import type { Edit } from './edit';
import { editRules } from './edit-rules';
import type { Editing } from './editing';

/** Editing with the way back and the way forth again. */
export interface Undoable {
  readonly now: Editing;
  /** Earlier states, the oldest first. */
  readonly past: readonly Editing[];
  /** States that were undone, the nearest first. */
  readonly future: readonly Editing[];
  /** What the last edit was on: going on with the same is one step. */
  readonly lastOn: string | undefined;
}

export type UndoableEdit = Edit | { readonly kind: 'undo' } | { readonly kind: 'redo' };

/** Steps that can be undone: states share all that did not change, so that many are cheap. */
const MOST_STEPS = 200;

/** Editing that nothing was done to yet. */
export const undoable = (now: Editing): Undoable => ({ now, past: [], future: [], lastOn: undefined });

/** An edit, with its way back. Pure. */
export function editUndoably(state: Undoable, edit: UndoableEdit): Undoable {
  const { now, past, future, lastOn } = state;
  if (edit.kind === 'undo') {
    const before = past.at(-1);
    if (before === undefined) return state;
    return { now: before, past: past.slice(0, -1), future: [now, ...future], lastOn: undefined };
  }
  if (edit.kind === 'redo') {
    const [next, ...rest] = future;
    if (next === undefined) return state;
    return { now: next, past: [...past, now], future: rest, lastOn: undefined };
  }
  const next = editRules(now, edit);
  if (next === now) return state;
  // From here on the rules are compared with others: what was done before cannot be undone one by one.
  if (STARTS_OVER.has(edit.kind)) return undoable(next);
  if (MERELY_OPENS.has(edit.kind)) return { now: next, past, future, lastOn: undefined };
  const on = subjectOf(now, edit);
  const isSameStep = on !== undefined && on === lastOn;
  return { now: next, past: isSameStep ? past : [...past, now].slice(-MOST_STEPS), future: [], lastOn: on };
}

const STARTS_OVER: ReadonlySet<Edit['kind']> = new Set(['published', 'rebase']);
const MERELY_OPENS: ReadonlySet<Edit['kind']> = new Set(['open', 'open-new']);

/** What an edit goes on with letter by letter; undefined for edits that are steps of their own. */
function subjectOf(before: Editing, edit: Edit): string | undefined {
  switch (edit.kind) {
    case 'type':
      return `form ${edit.key} ${Object.keys(edit.to).join()}`;
    case 'type-lists':
      return `lists ${Object.keys(edit.to).join()}`;
    case 'change':
      return edit.to.points === undefined ? undefined : `points ${edit.id}`;
    case 'set-settings': {
      const [setting, another] = changedSettings(before.settings, edit.to);
      const isTyped = (setting === 'labels' || setting === 'bands') && another === undefined;
      return isTyped && edit.to?.[setting] ? `setting ${setting}` : undefined;
    }
    default:
      return undefined;
  }
}
