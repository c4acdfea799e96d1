import { parseRuleSet, type RuleSet } from '#rules';
import * as v from 'valibot';

import type { Condition, KeyValue, Write } from './key-value';
import { rememberPerson } from './person-store';
import { queryAll } from './query-all';

/** Whose drafts there are, and their revision: the lock of every save. */
export const DRAFT = 'rule-set-draft';
/** Version of the shape below. */
const SCHEMA = 1;

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const Draft = v.object({
  schema: v.literal(SCHEMA),
  revision: Count,
  savedAt: v.string(),
  baseVersion: Count,
  ruleSet: v.unknown(),
  forms: v.unknown(),
});

/** As much of a draft as its lock has as well. */
const Locked = v.object({ revision: Count });

/** What one admin has not published yet. */
export interface Draft {
  /** Counts up from 1. */
  readonly revision: number;
  /** ISO date-time, UTC. */
  readonly savedAt: string;
  /** Version the edits started from; 0 for the built-in rules. */
  readonly baseVersion: number;
  readonly ruleSet: RuleSet;
  readonly forms: unknown;
}

/** An admin in a project. */
interface DraftOwner {
  readonly projectId: string;
  readonly accountId: string;
}

/** The draft of an admin, as the store has it. */
export type FoundDraft =
  | { readonly kind: 'none' }
  | { readonly kind: 'draft'; readonly draft: Draft }
  /** Kept in a shape that cannot be read any more; another one can follow its revision. */
  | { readonly kind: 'unreadable'; readonly revision: number };

/** The draft of an admin. */
export async function readDraft(store: KeyValue, owner: DraftOwner): Promise<FoundDraft> {
  const value = await store.get(draftKey(owner));
  if (value === undefined) return { kind: 'none' };
  const stored = v.safeParse(Draft, value);
  const parsed = stored.success ? parseRuleSet(stored.output.ruleSet) : undefined;
  if (stored.success && parsed?.kind === 'ok') {
    return { kind: 'draft', draft: { ...stored.output, ruleSet: parsed.ruleSet } };
  }
  // Its own revision, where that can be read: the lock may be another draft's already.
  const own = v.safeParse(Locked, value);
  const lock = own.success ? own : v.safeParse(Locked, await store.getEntity(DRAFT, draftKey(owner)));
  return { kind: 'unreadable', revision: lock.success ? lock.output.revision : 0 };
}

/** The revision that the next draft follows; 0 where there is none. */
export function revisionOf(found: FoundDraft): number {
  if (found.kind === 'none') return 0;
  return found.kind === 'draft' ? found.draft.revision : found.revision;
}

/**
 * Keeps a draft, if the stored one is still its predecessor: an admin may have the page open twice.
 *
 * @returns `conflict` when it is not; then nothing was changed
 */
export function saveDraft(store: KeyValue, owner: DraftOwner, draft: Draft): Promise<'done' | 'conflict'> {
  const { revision, savedAt } = draft;
  const condition: Condition =
    revision === 1
      ? { kind: 'absent', property: 'revision' }
      : { kind: 'equals', property: 'revision', value: revision - 1 };
  const key = draftKey(owner);
  return store.transact([
    { kind: 'value', key, value: { schema: SCHEMA, ...draft } },
    { kind: 'entity', entity: DRAFT, key, value: { ...owner, revision }, condition },
    rememberPerson(owner.accountId, savedAt),
  ]);
}

/**
 * What deletes the draft of an admin, if the stored one is still the one that is meant.
 *
 * @param revision of the draft; undefined for whichever there is; 0 for one without a lock
 */
export function forgetDraft(owner: DraftOwner, revision: number | undefined): readonly Write[] {
  const key = draftKey(owner);
  if (revision === undefined || revision === 0) return forgetDraftAt(key);
  const condition: Condition = { kind: 'equals', property: 'revision', value: revision };
  return [
    { kind: 'delete', key },
    { kind: 'delete-entity', entity: DRAFT, key, condition },
  ];
}

/** What deletes the drafts of all admins of a project, each in a group that is written at once. */
export async function forgetDrafts(store: KeyValue, projectId: string): Promise<readonly (readonly Write[])[]> {
  const records = await queryAll(store, DRAFT, 'by-project', [projectId]);
  return records.map(({ key }) => forgetDraftAt(key));
}

/** What deletes the draft at a key. */
export const forgetDraftAt = (key: string): readonly Write[] => [
  { kind: 'delete', key },
  { kind: 'delete-entity', entity: DRAFT, key },
];

/** Bytes that a draft takes of the largest value of the store. */
export const draftSize = (draft: Draft): number => new TextEncoder().encode(JSON.stringify(draft)).length;

const draftKey = ({ projectId, accountId }: DraftOwner): string => `draft:${projectId}:${accountId}`;
