import { SIDES, type Side, type Steps } from '#rules';
import * as v from 'valibot';

import { isCarriedOut, type Choices } from '../../review/choices';
import type { SelectedIds } from '../../review/selected-ids';
import type { ScannedIssue } from '../scanned-issue';
import { isSameScope, type Scope as ScopeOfScan } from '../scope';
import { Scope } from './saved-scan';

/** Version of what is kept of a review; anything else is as good as nothing. */
const REVIEW_SCHEMA = 1;

/** Ids of issues, in one text: of 100,000 the browser copies it at once. */
const Ids = v.pipe(v.string(), v.regex(/^[\d ]*$/));
const idsIn = (text: string): readonly string[] => text.split(' ').filter((id) => id !== '');

/** Issues that are seen to in one step. */
const ISSUES_A_STEP = 1000;

/** What a person has chosen while looking through a scan, as the browser keeps it beside that. */
export const SavedReview = v.object({
  schema: v.literal(REVIEW_SCHEMA),
  /** Milliseconds since 1970, by the browser's clock. */
  savedAt: v.number(),
  /** Of the scan: issues that another one has read since may be suggested otherwise than they were selected. */
  startedAt: v.number(),
  scope: Scope,
  /** Issues that were put somewhere, by place. */
  chosen: v.object({ backlog: Ids, plan: Ids }) satisfies v.GenericSchema<unknown, Readonly<Record<Side, string>>>,
  selected: Ids,
});
export type SavedReview = v.InferOutput<typeof SavedReview>;

/** What a person has chosen of a list. */
interface Chosen {
  readonly choices: Choices;
  readonly selected: SelectedIds;
}

/** When a list was scanned, and what for. */
interface ListScanned {
  readonly startedAt: number;
  readonly scope: ScopeOfScan;
}

/** What is kept of a review. */
export function* toSavedReview(
  { choices, selected }: Chosen,
  { startedAt, scope }: ListScanned,
  savedAt: number,
): Steps<SavedReview> {
  const chosen: Record<Side, string[]> = { backlog: [], plan: [] };
  yield* each(choices, ([id, place]) => chosen[place].push(id));
  const ids: string[] = [];
  yield* each(selected, (id) => ids.push(id));
  return {
    schema: REVIEW_SCHEMA,
    savedAt,
    startedAt,
    scope,
    chosen: { backlog: chosen.backlog.join(' '), plan: chosen.plan.join(' ') },
    selected: ids.join(' '),
  };
}

/** What still fits, of a review that was kept, a list that was kept as well. */
export function* fromSavedReview(
  saved: SavedReview,
  { startedAt, scope }: ListScanned,
  pages: readonly (readonly ScannedIssue[])[],
): Steps<Chosen> {
  const choices = new Map<string, Side>();
  const selected = new Set<string>();
  if (!isSameScope(saved.scope, scope)) return { choices, selected };
  for (const side of SIDES) yield* each(idsIn(saved.chosen[side]), (id) => choices.set(id, side));
  for (const page of pages) {
    yield* each(page, ({ id, standing }) => {
      const place = choices.get(id);
      if (place !== undefined && isCarriedOut(place, standing)) choices.delete(id);
    });
  }
  if (saved.startedAt === startedAt) yield* each(idsIn(saved.selected), (id) => selected.add(id));
  return { choices, selected };
}

function* each<Entry>(entries: Iterable<Entry>, work: (entry: Entry) => unknown): Steps<void> {
  let done = 0;
  for (const entry of entries) {
    work(entry);
    done += 1;
    if (done % ISSUES_A_STEP === 0) yield;
  }
  yield;
}
