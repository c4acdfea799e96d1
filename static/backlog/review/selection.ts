import type { Steps } from '#rules';

import { countSteps } from '../../ui/count-steps';
import type { ScannedIssue } from '../scan/scanned-issue';
import { isSuggestedAlike } from './is-suggested-alike';
import { idsOfList, type IdsOfList, type SelectedIds } from './selected-ids';

type Listed = readonly ScannedIssue[];
type Ids = readonly { readonly id: string }[];
type Otherwise = ReadonlyMap<string, ScannedIssue>;

/** What the table shows, of a list. */
interface Shown {
  /** In the order shown. */
  readonly shown: Ids;
  /** All that are listed: those shown are among them. */
  readonly listed: Ids;
}

export interface Selection {
  readonly ids: SelectedIds;
  /** Said where they are all that was shown, and no others: then nobody has to count. */
  readonly whole: (Shown & Pick<IdsOfList, 'prepare'>) | undefined;
  /** Where a range begins. */
  readonly anchor: string | undefined;
  /** The selected issues as they were looked at, by id, until another scan has read them. */
  readonly lookedAt: ReadonlyMap<string, ScannedIssue>;
  /** What was read once more, found otherwise and seen to, by id. */
  readonly otherwise: Otherwise;
  /** Those it let go of because they were found otherwise than they were looked at, as they were found. */
  readonly letGo: Listed;
}

export type SelectionEvent =
  | { readonly kind: 'toggled'; readonly id: string }
  /** It is selected, whether or not it was. */
  | { readonly kind: 'added'; readonly id: string }
  /** A range may begin here. */
  | { readonly kind: 'anchored'; readonly id: string }
  /** From the anchor, or else from `from`, to this one, in the order shown. */
  | ({ readonly kind: 'extended'; readonly from: string; readonly to: string } & Shown)
  | ({ readonly kind: 'all-selected' } & Shown)
  /** These and no others. */
  | { readonly kind: 'only'; readonly ids: readonly string[] }
  /** These were selected before the page was loaded. */
  | { readonly kind: 'restored'; readonly ids: SelectedIds }
  /** These are dealt with. */
  | { readonly kind: 'released'; readonly ids: readonly string[] }
  /** The list as it is when another scan begins. */
  | { readonly kind: 'looked-at'; readonly issues: Listed }
  /** The list as it is now. */
  | { readonly kind: 'listed'; readonly issues: Listed }
  /** All that was read once more since the scan and found otherwise than it was listed, as it is now. */
  | { readonly kind: 'otherwise'; readonly issues: Otherwise }
  /** It is known what was let go. */
  | { readonly kind: 'read' }
  | { readonly kind: 'cleared' };

export const NONE_SELECTED: Selection = {
  ids: new Set(),
  whole: undefined,
  anchor: undefined,
  lookedAt: new Map(),
  otherwise: new Map(),
  letGo: [],
};

/** Those of the selected issues that are listed: what is not, a scan that goes on may still find. */
export function listedOnly(state: Selection, issues: Ids): Selection {
  if (state.ids.size === 0 || state.whole?.listed === issues) return state;
  let count = 0;
  for (const { id } of issues) if (state.ids.has(id)) count += 1;
  if (count === state.ids.size) return state;
  return withIds(state, new Set(issues.flatMap(({ id }) => (state.ids.has(id) ? [id] : []))));
}

/** How many of the shown issues are selected. */
export function shareOf({ ids, whole }: Selection, shown: Ids): 'none' | 'some' | 'all' {
  if (ids.size === 0) return 'none';
  if (whole?.shown === shown) return 'all';
  if (!shown.some(({ id }) => ids.has(id))) return 'none';
  return shown.length <= ids.size && shown.every(({ id }) => ids.has(id)) ? 'all' : 'some';
}

/** Counts those of the selected issues that are not shown. */
export function* hiddenSteps({ ids, whole }: Selection, shown: Ids): Steps<number> {
  if (ids.size === 0 || whole?.shown === shown) return 0;
  return ids.size - (yield* countSteps(shown, ({ id }) => ids.has(id)));
}

/** Whether an issue that is shown is selected. */
export const isSelected = ({ ids, whole }: Selection, shown: Ids, id: string): boolean =>
  whole?.shown === shown || ids.has(id);

/** The next selection. */
export function selection(state: Selection, event: SelectionEvent): Selection {
  switch (event.kind) {
    case 'toggled':
      if (state.ids.has(event.id)) return { ...without(state, [event.id]), anchor: event.id };
      return { ...withIds(state, new Set([...state.ids, event.id])), anchor: event.id };
    case 'added':
      return state.ids.has(event.id) ? state : withIds(state, new Set([...state.ids, event.id]));
    case 'anchored':
      return { ...state, anchor: event.id };
    case 'extended': {
      const { shown, listed, from, to } = event;
      const at = (wanted: string | undefined): number => shown.findIndex(({ id }) => id === wanted);
      const anchored = at(state.anchor);
      const start = anchored === -1 ? at(from) : anchored;
      const end = at(to);
      const between = { shown: shown.slice(Math.min(start, end), Math.max(start, end) + 1), listed };
      return { ...adding(state, between), anchor: shown[start]?.id };
    }
    case 'all-selected':
      return adding(state, event);
    case 'only':
      return { ...withIds(state, new Set(event.ids)), anchor: undefined };
    case 'restored':
      return restored(state, event.ids);
    case 'released':
      return { ...without(state, event.ids), anchor: undefined };
    case 'looked-at': {
      const lookedAt = new Map(state.lookedAt);
      for (const issue of event.issues) if (state.ids.has(issue.id)) lookedAt.set(issue.id, issue);
      return { ...state, lookedAt, letGo: [] };
    }
    case 'listed':
      return compared(state, event.issues);
    case 'otherwise': {
      // What was selected again since has been looked at.
      if (event.issues.size === 0) return state;
      const news = [...event.issues.values()].filter((issue) => state.otherwise.get(issue.id) !== issue);
      return { ...lettingGo(state, news), otherwise: new Map([...state.otherwise, ...event.issues]) };
    }
    case 'read':
      return { ...state, letGo: [] };
    case 'cleared':
      return { ...NONE_SELECTED, otherwise: state.otherwise };
  }
}

/** With what was selected before the page was loaded, but for what was read once more since, and found otherwise. */
function restored(state: Selection, before: SelectedIds): Selection {
  const all = withIds(state, state.ids.size === 0 ? before : new Set([...before, ...state.ids]));
  return lettingGo(
    all,
    [...state.otherwise.values()].filter(({ id }) => !state.ids.has(id)),
  );
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
    if (!isSuggestedAlike(before, issue)) changed.push(issue);
  }
  return { ...lettingGo(state, changed), lookedAt };
}

/** Without those of some issues that are selected, which is said. */
function lettingGo(state: Selection, issues: Listed): Selection {
  const gone = issues.filter(({ id }) => state.ids.has(id));
  if (gone.length === 0) return state;
  const rest = without(
    state,
    gone.map(({ id }) => id),
  );
  return { ...rest, anchor: undefined, letGo: [...state.letGo, ...gone] };
}

/** With all of some issues. Where nothing else is selected, no set is made of them yet: of 50,000 that takes a moment. */
function adding(state: Selection, { shown, listed }: Shown): Selection {
  let known = 0;
  if (state.ids.size > 0) for (const { id } of shown) if (state.ids.has(id)) known += 1;
  if (known < state.ids.size) return withIds(state, new Set([...state.ids, ...shown.map(({ id }) => id)]));
  const ids = idsOfList(shown);
  return { ...state, ids, whole: { shown, listed, prepare: () => ids.prepare() } };
}

function without(state: Selection, some: readonly string[]): Selection {
  const rest = new Set(state.ids);
  for (const id of some) rest.delete(id);
  return withIds(state, rest);
}

const withIds = (state: Selection, ids: SelectedIds): Selection => ({ ...state, ids, whole: undefined });
