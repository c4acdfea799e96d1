import { isPersonsDecision, type StandingTag } from '#issue';
import { PLACES, type Band, type Steps } from '#rules';

import { sortSteps } from '../../ui/sort-steps';
import type { ScannedIssue } from '../scan/scanned-issue';
import { EVERYTHING, type Column, type ConfidenceRange, type TableQuery, type TagFilter } from './table-query';

/** Issues that are looked at in one step. */
const ISSUES_A_STEP = 1000;

/** The issues that a query lets through, in its order; those that are equal stay in the order Jira gave. */
export function* viewSteps(issues: readonly ScannedIssue[], query: TableQuery): Steps<readonly ScannedIssue[]> {
  const through = isFiltered(query) ? yield* filtered(issues, query) : issues;
  if (query.sort === undefined) return through;
  // What is not read has no place among summaries: it comes last, whichever way they go, so that none jumps away.
  const last = query.sort.column === 'summary' ? through.filter(isUnread) : [];
  const shown = last.length === 0 ? through : through.filter((issue) => !isUnread(issue));
  const rank: (issue: ScannedIssue) => string | number = RANK[query.sort.column];
  const direction = query.sort.descending ? -1 : 1;
  const ranked: { readonly issue: ScannedIssue; readonly rank: string | number }[] = [];
  for (const issue of shown) if (ranked.push({ issue, rank: rank(issue) }) % ISSUES_A_STEP === 0) yield;
  const sorted = yield* sortSteps(ranked, (a, b) => (a.rank === b.rank ? 0 : a.rank < b.rank ? -direction : direction));
  return [...sorted.map(({ issue }) => issue), ...last];
}

const isUnread = ({ summary }: ScannedIssue): boolean => summary === undefined;

/** Whether a query lets everything through in the order Jira gave. */
export const isAsGiven = (query: TableQuery): boolean => query.sort === undefined && !isFiltered(query);

function* filtered(issues: readonly ScannedIssue[], query: TableQuery): Steps<readonly ScannedIssue[]> {
  const words = query.search.toLowerCase().split(/\s+/u).filter(Boolean);
  const through: ScannedIssue[] = [];
  for (const [at, issue] of issues.entries()) {
    if (at % ISSUES_A_STEP === 0) yield;
    if (isThrough(issue, query, words)) through.push(issue);
  }
  return through;
}

const isThrough = (issue: ScannedIssue, query: TableQuery, words: readonly string[]): boolean =>
  (query.place === 'any' || issue.place === query.place) &&
  (query.band === 'any' || shownBand(issue) === query.band) &&
  matchesTag(issue, query.tag) &&
  matchesFacts(issue, query) &&
  (query.change === 'any' || issue.isChanged) &&
  (query.confidence === undefined || isWithin(issue, query.confidence)) &&
  matchesWords(issue, words);

/** How sure the suggestion is; an issue that does not say enough has no suggestion to be sure of. */
export const shownBand = ({ place, band }: Pick<ScannedIssue, 'place' | 'band'>): Band | undefined =>
  place === 'unclear' ? undefined : band;

/** The sort after another press on a column's heading: rising, falling, then as Jira gave it. */
export function nextSort(sort: TableQuery['sort'], column: Column): TableQuery['sort'] {
  if (sort?.column !== column) return { column, descending: false };
  return sort.descending ? undefined : { column, descending: true };
}

const FILTERS = ['place', 'band', 'tag', 'type', 'sprint', 'assignee', 'change', 'confidence'] as const;

/** Whether a query hides issues. */
export const isFiltered = ({ search, ...filters }: TableQuery): boolean =>
  search.trim() !== '' || FILTERS.some((name) => filters[name] !== EVERYTHING[name]);

function matchesWords({ key, summary = '' }: ScannedIssue, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = `${key} ${summary}`.toLowerCase();
  return words.every((word) => text.includes(word));
}

function matchesFacts({ facts }: ScannedIssue, { type, sprint, assignee }: TableQuery): boolean {
  const isAs = (wanted: string | undefined, name: string | undefined): boolean =>
    wanted === undefined || (facts !== undefined && wanted === (name ?? ''));
  return isAs(type, facts?.type) && isAs(sprint, facts?.sprint) && isAs(assignee, facts?.assignee);
}

/** An issue that does not say enough has no confidence to speak of. */
const isWithin = ({ place, confidence }: ScannedIssue, { from, to }: ConfidenceRange): boolean =>
  place !== 'unclear' && confidence >= from && (confidence < to || (to === 1 && confidence === 1));

function matchesTag({ place, standing }: ScannedIssue, filter: TagFilter): boolean {
  const tagged = standing.kind === 'tagged' || standing.kind === 'labelled';
  switch (filter) {
    case 'any':
      return true;
    case 'none':
      return standing.kind === 'none';
    case 'tagged':
      return tagged;
    case 'differs':
      return tagged && (place === 'backlog' || place === 'plan') && standing.place !== place;
    case 'person':
      return isPersonsDecision(standing);
    case 'removed':
      return standing.kind === 'removed';
  }
}

/** What has no accents to take off. */
const ASCII = /^[ -~]*$/;

/** Digits that an issue's number is filled up to, so that BERTH-9 comes before BERTH-10. */
const NUMBER_DIGITS = 12;

/**
 * What each column sorts by. A rank is made once per issue, because a sort of 50,000 compares a million times: that is
 * also why summaries are folded here and compared as they are, at a quarter of what a collator takes.
 */
const RANK = {
  key: ({ key }) => {
    const dash = key.lastIndexOf('-') + 1;
    return key.slice(0, dash) + key.slice(dash).padStart(NUMBER_DIGITS, '0');
  },
  summary: ({ summary = '' }) =>
    (ASCII.test(summary) ? summary : summary.normalize('NFD').replace(/\p{M}/gu, '')).toLowerCase(),
  place: ({ place }) => PLACES.indexOf(place),
  confidence: ({ confidence }) => confidence,
  tag: ({ standing }) => rankOfTag(standing),
} as const satisfies Record<Column, (issue: ScannedIssue) => string | number>;

function rankOfTag(standing: StandingTag): number {
  if (standing.kind === 'none') return 9;
  const place = standing.place === 'backlog' ? 0 : 3;
  if (standing.kind === 'removed') return 6 + place / 3;
  return place + (standing.kind === 'tagged' && standing.by === 'run' ? 1 : 0);
}
