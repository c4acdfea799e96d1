import type { Failure } from '#contract';
import type { StandingTag } from '#issue';
import { PLACES, type Place } from '#rules';

import type { Cursor } from './issue-source';
import type { ScannedIssue } from './scanned-issue';
import type { Scope } from './scope';

/** Most issues that one scan keeps, so that the page's memory is bounded. */
export const SCAN_MOST = 50_000;

export type PlaceCounts = Readonly<Record<Place, number>>;

/** What a scan has found so far. */
interface Found {
  /** In pages, because adding to one long list again and again would copy it each time. */
  readonly pages: readonly (readonly ScannedIssue[])[];
  readonly read: number;
  readonly counts: PlaceCounts;
  /** How many of those read are of types that take no part: they are not kept. */
  readonly leftOut: number;
  /** Where to go on; undefined before the first page and after the last. */
  readonly next: Cursor | undefined;
}

/** Why a scan is over. */
type ScanEnd =
  | { readonly kind: 'complete' }
  | { readonly kind: 'full' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly jiraWords: readonly string[] };

export type ScanState =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'scanning';
      readonly scope: Scope;
      /** About how many issues there are, where Jira told. */
      readonly about: number | undefined;
      readonly found: Found;
      /** When Jira may be asked again, as a clock time in milliseconds. */
      readonly waitsUntil: number | undefined;
    }
  | {
      readonly kind: 'ended';
      readonly scope: Scope;
      readonly about: number | undefined;
      readonly found: Found;
      readonly end: ScanEnd;
    };

export type ScanEvent =
  | { readonly kind: 'started'; readonly scope: Scope; readonly about: number | undefined }
  | { readonly kind: 'went-on' }
  | { readonly kind: 'counted'; readonly about: number }
  | { readonly kind: 'page-read'; readonly issues: readonly ScannedIssue[]; readonly next: Cursor | undefined }
  | { readonly kind: 'waits'; readonly until: number | undefined }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly jiraWords: readonly string[] }
  | { readonly kind: 'retagged'; readonly standing: ReadonlyMap<string, StandingTag> };

/** Whether a scan that is over can go on from where it stands. */
const canGoOn = ({ kind }: ScanEnd): boolean => kind === 'cancelled' || kind === 'failed';

const NOTHING: Found = {
  pages: [],
  read: 0,
  counts: { backlog: 0, plan: 0, mixed: 0, unclear: 0 },
  leftOut: 0,
  next: undefined,
};

/** The next state of a scan. Events that come late, after it is over, change nothing. */
export function scanState(state: ScanState, event: ScanEvent): ScanState {
  if (event.kind === 'started') {
    return { kind: 'scanning', scope: event.scope, about: event.about, found: NOTHING, waitsUntil: undefined };
  }
  if (state.kind === 'idle') return state;
  if (event.kind === 'retagged') return { ...state, found: retagged(state.found, event.standing) };
  if (state.kind === 'ended') {
    if (event.kind !== 'went-on' || !canGoOn(state.end)) return state;
    const { scope, about, found } = state;
    return { kind: 'scanning', scope, about, found, waitsUntil: undefined };
  }
  const { scope, about, found } = state;
  switch (event.kind) {
    case 'went-on':
      return state;
    case 'counted':
      return { ...state, about: event.about };
    case 'waits':
      return { ...state, waitsUntil: event.until };
    case 'page-read': {
      const more = withPage(found, event.issues, event.next);
      if (event.next === undefined) return { kind: 'ended', scope, about, found: more, end: { kind: 'complete' } };
      if (more.read >= SCAN_MOST) return { kind: 'ended', scope, about, found: more, end: { kind: 'full' } };
      return { ...state, found: more };
    }
    case 'cancelled':
      return { kind: 'ended', scope, about, found, end: event };
    case 'failed':
      return { kind: 'ended', scope, about, found, end: event };
  }
}

function withPage(found: Found, issues: readonly ScannedIssue[], next: Cursor | undefined): Found {
  const counts = { ...found.counts };
  const kept = issues.filter(({ because }) => because.kind !== 'left-out');
  for (const { place } of kept) counts[place] += 1;
  const leftOut = found.leftOut + issues.length - kept.length;
  return { pages: [...found.pages, kept], read: found.read + issues.length, counts, leftOut, next };
}

function retagged(found: Found, standing: ReadonlyMap<string, StandingTag>): Found {
  if (standing.size === 0) return found;
  const pages = found.pages.map((page) =>
    page.some(({ id }) => standing.has(id))
      ? page.map((issue) => ({ ...issue, standing: standing.get(issue.id) ?? issue.standing }))
      : page,
  );
  return { ...found, pages };
}

/** What to say while scanning to those who do not see the bar: once per tenth, or per thousand where the end is unknown. */
export function announcement(state: ScanState): string {
  if (state.kind === 'idle') return '';
  const { read, counts, leftOut } = state.found;
  if (state.kind === 'ended') {
    // Every other end has a message of its own, which is announced.
    if (state.end.kind !== 'complete' || read === 0) return '';
    const split = PLACES.map((place) => `${counts[place]} ${SPOKEN[place]}`).join(', ');
    return [`Scan complete: ${read} issues read. ${split}.`, leftOutWords(leftOut)].filter(Boolean).join(' ');
  }
  if (state.waitsUntil !== undefined) return 'Jira asks us to slow down. The scan goes on by itself.';
  if (state.about === undefined || state.about === 0)
    return read < 1000 ? 'Scanning.' : `${Math.floor(read / 1000)} thousand issues read.`;
  return `${Math.min(9, Math.floor((10 * read) / state.about)) * 10} percent read.`;
}

/** How many issues take no part, in a sentence; empty where all do. */
export function leftOutWords(leftOut: number): string {
  if (leftOut === 0) return '';
  const count = leftOut === 1 ? '1 issue is' : `${leftOut.toLocaleString('en')} issues are`;
  return `${count} of a type that takes no part in this project and not listed.`;
}

const SPOKEN = {
  backlog: 'for the backlog',
  plan: 'for the plan',
  mixed: 'for both',
  unclear: 'not enough to tell',
} as const satisfies Record<Place, string>;
