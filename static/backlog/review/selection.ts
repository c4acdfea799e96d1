import type { ScannedIssue } from '../scan/scanned-issue';
import { isSuggestedAlike } from './is-suggested-alike';

type Listed = readonly ScannedIssue[];

export interface Selection {
  readonly ids: ReadonlySet<string>;
  /** Where a range begins. */
  readonly anchor: string | undefined;
  /** The selected issues as they were looked at, by id, until another scan has read them. */
  readonly lookedAt: ReadonlyMap<string, ScannedIssue>;
  /** Keys of those it let go of because another scan found them otherwise. */
  readonly letGo: readonly string[];
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
  /** The list as it is when another scan begins. */
  | { readonly kind: 'looked-at'; readonly issues: Listed }
  /** The list as it is now. */
  | { readonly kind: 'listed'; readonly issues: Listed }
  /** It is known what was let go. */
  | { readonly kind: 'read' }
  | { readonly kind: 'cleared' };

export const NONE_SELECTED: Selection = { ids: new Set(), anchor: undefined, lookedAt: new Map(), letGo: [] };

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
      if (state.ids.has(event.id)) return { ...state, ids: without(state.ids, [event.id]), anchor: event.id };
      return adding(state, [event.id], event.id);
    }
    case 'anchored':
      return { ...state, anchor: event.id };
    case 'extended': {
      const anchor = state.anchor !== undefined && event.shown.includes(state.anchor) ? state.anchor : event.from;
      const start = event.shown.indexOf(anchor);
      const end = event.shown.indexOf(event.to);
      const between = event.shown.slice(Math.min(start, end), Math.max(start, end) + 1);
      return adding(state, between, anchor);
    }
    case 'all-selected':
      return adding(state, event.shown, state.anchor);
    case 'only':
      return { ...state, ids: new Set(event.ids), anchor: undefined };
    case 'released':
      return { ...state, ids: without(state.ids, event.ids), anchor: undefined };
    case 'looked-at': {
      const lookedAt = new Map(state.lookedAt);
      for (const issue of event.issues) if (state.ids.has(issue.id)) lookedAt.set(issue.id, issue);
      return { ...state, lookedAt, letGo: [] };
    }
    case 'listed':
      return compared(state, event.issues);
    case 'read':
      return { ...state, letGo: [] };
    case 'cleared':
      return NONE_SELECTED;
  }
}

/** Without those that are listed otherwise than they were looked at; what is not listed yet is compared later. */
function compared(state: Selection, issues: Listed): Selection {
  if (state.lookedAt.size === 0 || issues.length === 0) return state;
  const lookedAt = new Map(state.lookedAt);
  const changed: ScannedIssue[] = [];
  for (const issue of issues) {
    const before = lookedAt.get(issue.id);
    if (before === undefined) continue;
    lookedAt.delete(issue.id);
    if (state.ids.has(issue.id) && !isSuggestedAlike(before, issue)) changed.push(issue);
  }
  if (changed.length === 0) return { ...state, lookedAt };
  const ids = without(
    state.ids,
    changed.map(({ id }) => id),
  );
  return { ids, anchor: undefined, lookedAt, letGo: [...state.letGo, ...changed.map(({ key }) => key)] };
}

function adding(state: Selection, more: readonly string[], anchor: string | undefined): Selection {
  const all = new Set(state.ids);
  for (const id of more) all.add(id);
  return { ...state, ids: all, anchor };
}

function without(ids: ReadonlySet<string>, some: readonly string[]): ReadonlySet<string> {
  const rest = new Set(ids);
  for (const id of some) rest.delete(id);
  return rest;
}
