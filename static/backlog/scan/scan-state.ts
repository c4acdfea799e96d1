import type { Failure } from '#contract';
import type { Place } from '#rules';

import { isSuggestedAlike } from '../review/is-suggested-alike';
import { isRead, type Reading } from './reading/reading';
import { changesWords } from './changes-words';
import type { ScannedIssue, TagNow } from './scanned-issue';
import { isSameScope, type Scope } from './scope';

/** Most issues that one scan keeps, so that the page's memory is bounded. */
export const SCAN_MOST = 100_000;

/** A pause that ends by itself: Jira asked for it, or the pace of scans does. `until` in milliseconds since 1970. */
export interface Wait {
  /** `jira-hour`: it has refused before, so that what it gives an hour may be used up. */
  readonly why: 'jira' | 'jira-hour' | 'pace';
  readonly until: number;
}

export type PlaceCounts = Readonly<Record<Place, number>>;

/** What a scan is that reads only what changed since the scan before. */
interface OnlyChanges {
  /** When the scan before was begun, by Jira's clock where that is known; milliseconds since 1970. */
  readonly since: number;
  /** Whether Jira has said what changed: before that, all is as the scan before left it. */
  readonly isListed: boolean;
  /** How many of the scan before are no longer there, or no longer in the scope. */
  readonly gone: number;
}

/** What a scan has found so far. */
interface Found {
  /** In pages, because adding to one long list again and again would copy it each time. */
  readonly pages: readonly (readonly ScannedIssue[])[];
  readonly read: number;
  readonly counts: PlaceCounts;
  /** How many of those read are of types that take no part: they are not kept. */
  readonly leftOut: number;
  /** Ids of the types of which issues were left out, by this scan or the ones that it goes on from. */
  readonly leftOutTypes: readonly string[];
  /** How many are kept from the scan before, because they did not change since: they are not read again. */
  readonly unchanged: number;
  /** What is still to be read. */
  readonly reading: Reading;
  /** The last run whose tags it was given since. */
  readonly shownRun: string | undefined;
  /** What was read once more and is suggested or tagged otherwise than it was listed, by id. */
  readonly otherwise: ReadonlyMap<string, ScannedIssue>;
}

/** Why a scan is over. */
type ScanEnd =
  | { readonly kind: 'complete' }
  | { readonly kind: 'full' }
  | { readonly kind: 'paused' }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly jiraWords: readonly string[] };

type EndedScan = Extract<ScanState, { kind: 'ended' }>;

export type ScanState =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'scanning';
      readonly scope: Scope;
      /** When the scan was begun, by Jira's clock where that is known; milliseconds since 1970. */
      readonly startedAt: number;
      /** About how many issues there are, where Jira told. */
      readonly about: number | undefined;
      readonly found: Found;
      /** Undefined: everything is read. */
      readonly changes: OnlyChanges | undefined;
      /** The scan of the same issues before, until the first of them is read again. */
      readonly before: EndedScan | undefined;
      /** Until when nothing is asked, and why. */
      readonly waits: Wait | undefined;
      /** When it was begun or gone on with, and what was read by then: to tell how fast it goes. */
      readonly begun: { readonly at: number; readonly read: number };
    }
  | {
      readonly kind: 'ended';
      readonly scope: Scope;
      readonly startedAt: number;
      readonly about: number | undefined;
      readonly found: Found;
      readonly changes: OnlyChanges | undefined;
      readonly end: ScanEnd;
      /** Since when it was kept in the browser, for a scan from before the page was loaded. */
      readonly keptSince?: number;
    };

export type ScanEvent =
  | {
      readonly kind: 'started';
      /** By the browser's clock. */
      readonly at: number;
      /** By Jira's. */
      readonly startedAt: number;
      readonly scope: Scope;
      readonly about: number | undefined;
      readonly reading: Reading;
      /** Issues of the scan before that did not change since, in its pages; none when all are read anew. */
      readonly unchanged: Found['pages'];
      readonly changes?: OnlyChanges;
    }
  /** A scan that was begun before this page was loaded. */
  | { readonly kind: 'restored'; readonly scan: EndedScan }
  | { readonly kind: 'went-on'; readonly at: number }
  | { readonly kind: 'counted'; readonly about: number }
  | { readonly kind: 'read'; readonly issues: readonly ScannedIssue[]; readonly reading: Reading }
  /** Of the issues that were kept, only these are still there; `gone`: how many of the scan before are not. */
  | { readonly kind: 'still-there'; readonly ids: ReadonlySet<string>; readonly gone: number }
  /** Some of what is listed was read once more: its text, after the page was loaded again. */
  | { readonly kind: 'read-again'; readonly issues: readonly ScannedIssue[] }
  /** Some of what is listed cannot be read any more. */
  | { readonly kind: 'gone'; readonly ids: ReadonlySet<string> }
  | { readonly kind: 'paused' }
  | { readonly kind: 'forgotten' }
  | { readonly kind: 'waits'; readonly wait: Wait | undefined }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly jiraWords: readonly string[] }
  | { readonly kind: 'retagged'; readonly run: string; readonly tags: ReadonlyMap<string, TagNow> };

/** Whether a scan that is over can go on from where it stands. */
const canGoOn = ({ kind }: ScanEnd): boolean => kind === 'paused' || kind === 'failed';

/** That nothing was found otherwise than it was listed. */
export const NONE_OTHERWISE: Found['otherwise'] = new Map();

const NO_PLACES: PlaceCounts = { backlog: 0, plan: 0, mixed: 0, unclear: 0 };

function foundAtStart(
  state: ScanState,
  { unchanged, reading, changes }: Extract<ScanEvent, { kind: 'started' }>,
): Found {
  const shownRun = state.kind === 'idle' ? undefined : state.found.shownRun;
  const count = sizeOf(unchanged);
  const counts = countsOf(unchanged.flat());
  const leftOutTypes = state.kind === 'idle' || changes === undefined ? [] : state.found.leftOutTypes;
  return {
    pages: unchanged,
    read: count,
    counts,
    leftOut: 0,
    leftOutTypes,
    unchanged: count,
    reading,
    shownRun,
    otherwise: NONE_OTHERWISE,
  };
}

const sizeOf = (pages: Found['pages']): number => pages.reduce((sum, { length }) => sum + length, 0);

/** The next state of a scan. Events that come late, after it is over, change nothing. */
export function scanState(state: ScanState, event: ScanEvent): ScanState {
  if (event.kind === 'started') {
    const { scope, about, at, startedAt, changes } = event;
    const found = foundAtStart(state, event);
    const begun = { at, read: found.read };
    const before = scanBefore(state, scope);
    return { kind: 'scanning', scope, startedAt, about, found, changes, before, waits: undefined, begun };
  }
  if (event.kind === 'forgotten') return { kind: 'idle' };
  if (event.kind === 'restored') return state.kind === 'idle' ? event.scan : state;
  if (state.kind === 'idle') return state;
  if (event.kind === 'retagged')
    return { ...state, found: { ...retagged(state.found, event.tags), shownRun: event.run } };
  if (event.kind === 'still-there') {
    const changes = state.changes && { ...state.changes, gone: event.gone };
    return { ...state, changes, found: withoutGone(state.found, event.ids) };
  }
  if (event.kind === 'gone') return { ...state, found: marked(state.found, event.ids) };
  if (event.kind === 'read-again') return { ...state, found: readAgain(state.found, event.issues) };
  if (state.kind === 'ended') {
    if (event.kind !== 'went-on' || !canGoOn(state.end)) return state;
    const { scope, startedAt, about, found, changes } = state;
    const begun = { at: event.at, read: found.read };
    const before = undefined;
    return { kind: 'scanning', scope, startedAt, about, found, changes, before, waits: undefined, begun };
  }
  const { found } = state;
  switch (event.kind) {
    case 'went-on':
      return state;
    case 'counted':
      return { ...state, about: event.about };
    case 'waits':
      return { ...state, waits: event.wait };
    case 'read': {
      const more = withPage(found, event.issues, event.reading);
      if (isRead(event.reading)) return ended(state, more, { kind: 'complete' });
      if (more.read >= SCAN_MOST) return ended(state, more, { kind: 'full' });
      return { ...state, found: more, before: undefined };
    }
    case 'paused':
    case 'failed':
      return found.read === 0 && state.before !== undefined
        ? asBefore(state.before, event)
        : ended(state, found, event);
  }
}

/** The scan that another of the same issues would replace. */
function scanBefore(state: ScanState, scope: Scope): EndedScan | undefined {
  if (state.kind === 'scanning') return state.before;
  return state.kind === 'ended' && state.end.kind === 'complete' && isSameScope(state.scope, scope) ? state : undefined;
}

/** A scan that read nothing leaves what was there, to be gone on from by reading what changed since. */
const asBefore = ({ keptSince: _, ...before }: EndedScan, end: ScanEnd): ScanState => ({
  ...before,
  changes: { since: before.startedAt, isListed: false, gone: 0 },
  end,
});

function ended(
  { scope, startedAt, about, changes }: Extract<ScanState, { kind: 'scanning' }>,
  found: Found,
  end: ScanEnd,
): ScanState {
  return { kind: 'ended', scope, startedAt, about, found, changes, end };
}

const isLeftOut = ({ because }: ScannedIssue): boolean => because.kind === 'left-out';

function withPage(found: Found, issues: readonly ScannedIssue[], reading: Reading): Found {
  const kept = issues.filter((issue) => !isLeftOut(issue));
  const types = kept.length === issues.length ? [] : issues.filter(isLeftOut).map(({ typeId }) => typeId);
  return {
    ...found,
    pages: kept.length === 0 ? found.pages : [...found.pages, kept],
    read: found.read + issues.length,
    counts: countsWith(found.counts, kept),
    leftOut: found.leftOut + issues.length - kept.length,
    leftOutTypes: types.length === 0 ? found.leftOutTypes : [...new Set([...found.leftOutTypes, ...types])],
    reading,
  };
}

/** How many issues have each place. */
export const countsOf = (issues: readonly ScannedIssue[]): PlaceCounts => countsWith(NO_PLACES, issues);

function countsWith(before: PlaceCounts, issues: readonly ScannedIssue[]): PlaceCounts {
  const counts = { ...before };
  for (const { place } of issues) counts[place] += 1;
  return counts;
}

/** Without those of the kept issues that are no longer in the scope. What was read since is there. */
function withoutGone(found: Found, ids: ReadonlySet<string>): Found {
  const pages = found.pages.map((page) => keptPage(page, ({ id }) => ids.has(id)));
  const gone = sizeOf(found.pages) - sizeOf(pages);
  if (gone === 0) return found;
  const { read, unchanged } = found;
  return { ...found, pages, read: read - gone, unchanged: unchanged - gone, counts: countsOf(pages.flat()) };
}

/** A page with some of its issues; one that keeps all of them stays the same, so that it need not be saved again. */
export const keptPage = (
  page: readonly ScannedIssue[],
  isKept: (issue: ScannedIssue) => boolean,
): readonly ScannedIssue[] => (page.every(isKept) ? page : page.filter(isKept));

function readAgain(found: Found, issues: readonly ScannedIssue[]): Found {
  const news = new Map(issues.map((issue) => [issue.id, issue]));
  const counts = { ...found.counts };
  const otherwise: ScannedIssue[] = [];
  // Most are of few pages, and nobody looks through 100,000 issues for them.
  const pages = found.pages.map((page) => {
    if (news.size === 0 || !page.some(({ id }) => news.has(id))) return page;
    return page.map((issue) => {
      const again = news.get(issue.id);
      if (again === undefined) return issue;
      news.delete(issue.id);
      counts[issue.place] -= 1;
      counts[again.place] += 1;
      if (!isSuggestedAlike(issue, again)) otherwise.push(again);
      return again;
    });
  });
  if (news.size === issues.length) return found;
  if (otherwise.length === 0) return { ...found, pages, counts };
  const entries = otherwise.map((issue) => [issue.id, issue] as const);
  return { ...found, pages, counts, otherwise: new Map([...found.otherwise, ...entries]) };
}

/** Says of issues that they are gone: they stay in the list, for people to know. */
function marked(found: Found, ids: ReadonlySet<string>): Found {
  const gone = found.pages
    .flat()
    .filter(({ id }) => ids.has(id))
    .map((issue): ScannedIssue => ({ ...issue, summary: '', because: { kind: 'gone' } }));
  return readAgain(found, gone);
}

function retagged(found: Found, tags: ReadonlyMap<string, TagNow>): Found {
  if (tags.size === 0) return found;
  const pages = found.pages.map((page) =>
    page.some(({ id }) => tags.has(id)) ? page.map((issue) => ({ ...issue, ...tags.get(issue.id) })) : page,
  );
  return { ...found, pages };
}

/** What a scan of changes came to, in a sentence; undefined for one that read everything, or is not complete. */
export function changesDone({ end, changes, found }: EndedScan): string | undefined {
  if (end.kind !== 'complete' || changes === undefined) return undefined;
  return changesWords(changes.since, found.read - found.unchanged, found.unchanged, changes.gone);
}
