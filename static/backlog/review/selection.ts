export interface Selection {
  readonly ids: ReadonlySet<string>;
  /** Where a range begins. */
  readonly anchor: string | undefined;
}

export type SelectionEvent =
  | { readonly kind: 'toggled'; readonly id: string }
  /** A range may begin here. */
  | { readonly kind: 'anchored'; readonly id: string }
  /** From the anchor, or else from `from`, to this one, in the order shown. */
  | { readonly kind: 'extended'; readonly from: string; readonly to: string; readonly shown: readonly string[] }
  | { readonly kind: 'all-selected'; readonly shown: readonly string[] }
  /** These and no others. */
  | { readonly kind: 'only'; readonly ids: readonly string[] }
  /** These are dealt with. */
  | { readonly kind: 'released'; readonly ids: readonly string[] }
  | { readonly kind: 'cleared' };

export const NONE_SELECTED: Selection = { ids: new Set(), anchor: undefined };

/** Those of the selected issues that are listed: what is not, a scan that goes on may still find. */
export function listedOnly(state: Selection, issues: readonly { readonly id: string }[]): Selection {
  if (state.ids.size === 0) return state;
  let count = 0;
  for (const { id } of issues) if (state.ids.has(id)) count += 1;
  if (count === state.ids.size) return state;
  return { ...state, ids: new Set(issues.flatMap(({ id }) => (state.ids.has(id) ? [id] : []))) };
}

/** The next selection. */
export function selection(state: Selection, event: SelectionEvent): Selection {
  switch (event.kind) {
    case 'toggled': {
      if (state.ids.has(event.id)) return { ids: without(state.ids, [event.id]), anchor: event.id };
      return adding(state.ids, [event.id], event.id);
    }
    case 'anchored':
      return { ...state, anchor: event.id };
    case 'extended': {
      const anchor = state.anchor !== undefined && event.shown.includes(state.anchor) ? state.anchor : event.from;
      const start = event.shown.indexOf(anchor);
      const end = event.shown.indexOf(event.to);
      const between = event.shown.slice(Math.min(start, end), Math.max(start, end) + 1);
      return adding(state.ids, between, anchor);
    }
    case 'all-selected':
      return adding(state.ids, event.shown, state.anchor);
    case 'only':
      return { ids: new Set(event.ids), anchor: undefined };
    case 'released':
      return { ids: without(state.ids, event.ids), anchor: undefined };
    case 'cleared':
      return NONE_SELECTED;
  }
}

function adding(ids: ReadonlySet<string>, more: readonly string[], anchor: string | undefined): Selection {
  const all = new Set(ids);
  for (const id of more) all.add(id);
  return { ids: all, anchor };
}

function without(ids: ReadonlySet<string>, some: readonly string[]): ReadonlySet<string> {
  const rest = new Set(ids);
  for (const id of some) rest.delete(id);
  return rest;
}
