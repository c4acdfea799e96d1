import { Tag } from '#issue';
import { BANDS, PLACES, SIDES } from '#rules';
import * as v from 'valibot';

import type { Lane } from '../reading/lane';
import type { Reading } from '../reading/reading';
import type { Because, ScannedIssue } from '../scanned-issue';
import type { Scope as ScopeOfScan } from '../scope';

/** Version of what is kept in the browser; anything else is as good as nothing. */
const SAVED_SCHEMA = 4;
/** A scan is kept for so long at most. */
export const KEPT_MS = 24 * 3_600_000;

const Time = v.number();
const Lane = v.object({
  from: v.nullable(Time),
  to: v.nullable(Time),
  search: v.nullable(v.object({ jql: v.string(), token: v.string() })),
  first: v.nullable(Time),
  reached: v.nullable(Time),
  read: v.number(),
  isDone: v.boolean(),
}) satisfies v.GenericSchema<unknown, Lane>;

const Reading = v.variant('kind', [
  v.object({
    kind: v.literal('query'),
    condition: v.string(),
    lanes: v.pipe(v.array(Lane), v.readonly()),
    again: v.exactOptional(v.object({ condition: v.string(), ids: v.pipe(v.array(v.string()), v.readonly()) })),
  }),
  v.object({
    kind: v.literal('board'),
    boardId: v.string(),
    ids: v.pipe(v.array(v.string()), v.readonly()),
    token: v.nullable(v.string()),
    isListed: v.boolean(),
  }),
]) satisfies v.GenericSchema<unknown, Reading>;

/** What was scanned. */
export const Scope = v.variant('kind', [
  v.object({ kind: v.literal('project'), projectId: v.string() }),
  v.object({ kind: v.literal('board'), boardId: v.string() }),
  v.object({ kind: v.literal('jql'), projectId: v.string(), jql: v.string() }),
]) satisfies v.GenericSchema<unknown, ScopeOfScan>;

/** A scan as the browser keeps it, without its issues. */
export const SavedScan = v.object({
  schema: v.literal(SAVED_SCHEMA),
  /** Milliseconds since 1970, by the browser's clock. */
  savedAt: Time,
  /** When it was begun, by Jira's clock where that is known: what changed since has to be read again. */
  startedAt: Time,
  /** The last run whose tags it was given since. */
  shownRun: v.exactOptional(v.string()),
  scope: Scope,
  /** The fingerprint of the rules that suggested: others suggest otherwise. */
  rules: v.string(),
  about: v.exactOptional(v.number()),
  leftOut: v.number(),
  /** Ids of the types of which issues were left out. */
  leftOutTypes: v.exactOptional(v.pipe(v.array(v.string()), v.readonly())),
  /** How many of them did not change since the scan before. */
  unchanged: v.number(),
  /** How many pages of issues are kept with it. */
  pages: v.number(),
  isComplete: v.boolean(),
  reading: Reading,
  spent: v.object({
    minutes: v.pipe(v.array(v.pipe(v.tuple([v.number(), v.number()]), v.readonly())), v.readonly()),
    calls: v.pipe(v.array(Time), v.readonly()),
  }),
});
export type SavedScan = v.InferOutput<typeof SavedScan>;

const Standing = v.variant('kind', [
  v.object({ kind: v.literal('none') }),
  v.object({
    kind: v.literal('tagged'),
    place: v.picklist(SIDES),
    by: v.picklist(['run', 'person']),
    rules: v.number(),
  }),
  v.object({ kind: v.literal('labelled'), place: v.picklist(SIDES) }),
  v.object({ kind: v.literal('removed'), place: v.picklist(SIDES) }),
]);

const BECAUSE_KINDS = [
  'words',
  'even',
  'no-match',
  'no-text',
  'left-out',
  'other-language',
  'gone',
] as const satisfies readonly Because['kind'][];

/** An issue as the browser keeps it: id, key, place, band, confidence, why, what stands, tag, labels, id of the type; never a word of its text. */
const SavedIssue = v.tuple([
  v.string(),
  v.string(),
  v.picklist(PLACES),
  v.picklist(BANDS),
  v.number(),
  v.picklist(BECAUSE_KINDS),
  Standing,
  v.nullable(Tag),
  v.array(v.string()),
  v.string(),
]);
/** Issues that were read together. */
export const SavedPage = v.array(SavedIssue);
export type SavedPage = v.InferOutput<typeof SavedPage>;

/** What is kept of a page of issues. */
export const toSavedPage = (issues: readonly ScannedIssue[]): SavedPage =>
  issues.map(({ id, key, place, band, confidence, because, standing, tag, ownLabels, typeId }) => [
    id,
    key,
    place,
    band,
    confidence,
    because.kind,
    standing,
    tag ?? null,
    [...ownLabels],
    typeId,
  ]);

/** A page of issues as it was kept: what they say is read when they are looked at. */
export const fromSavedPage = (page: SavedPage): readonly ScannedIssue[] =>
  page.map(([id, key, place, band, confidence, kind, standing, tag, ownLabels, typeId]) => ({
    id,
    key,
    summary: undefined,
    place,
    band,
    confidence,
    because: kind === 'words' ? { kind, words: [] } : { kind },
    standing,
    tag: tag ?? undefined,
    ownLabels,
    typeId,
    facts: undefined,
    isChanged: false,
  }));
