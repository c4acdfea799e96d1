import type { PublishedRules, VersionEntry } from '#contract';
import { parseRuleSet, type Fault } from '#rules';
import * as v from 'valibot';

import type { Condition, KeyValue, StoredEntity, Write } from './key-value';
import { rememberPerson } from './person-store';
import { transactInParts } from './transact-in-parts';

/** Which version of a project's rules is published, and whether they act by themselves. */
export const HEAD = 'rule-set-head';
/** What the history shows of a version; the only place that says who published it. */
export const VERSION = 'rule-set-version';
/** In place of an account id that was erased: an attribute with an index has to be there, and must not be empty. */
const ERASED = 'erased';
/** Version of the shapes below. */
const SCHEMA = 1;

/**
 * Largest value of the key-value store, in bytes.
 * @see https://developer.atlassian.com/platform/forge/platform-quotas-and-limits/
 */
export const VALUE_LIMIT = 240 * 1024;

const VersionNumber = v.pipe(v.number(), v.integer(), v.minValue(1));
const Head = v.object({ version: VersionNumber });
const Rules = v.object({ version: VersionNumber, hash: v.string(), publishedAt: v.string(), ruleSet: v.unknown() });
const Entry = v.object({
  version: VersionNumber,
  hash: v.string(),
  publishedAt: v.string(),
  publishedBy: v.pipe(
    v.string(),
    v.transform((accountId) => (accountId === ERASED ? null : accountId)),
  ),
  reason: v.string(),
  rules: v.number(),
});

/** What the store holds of a project's rules. */
export type StoredRules =
  | { readonly kind: 'none' }
  | { readonly kind: 'published'; readonly published: PublishedRules }
  /** A version was published, but cannot be read any more; another can be published over it. */
  | { readonly kind: 'corrupt'; readonly version: number; readonly faults: readonly Fault[] }
  /** Published by a later version of the app: never to be written over. */
  | { readonly kind: 'newer'; readonly version: number };

/** The store cannot even tell which version is published. */
export class StoredRulesError extends Error {
  override readonly name = 'StoredRulesError';
}

/**
 * The published rules of a project: the truth, of which the project property is a copy.
 *
 * @throws StoredRulesError
 */
export async function readStored(store: KeyValue, projectId: string): Promise<StoredRules> {
  const version = await readHead(store, projectId);
  return version === undefined ? { kind: 'none' } : readVersion(store, projectId, version);
}

/** The version that is published, if any. @throws StoredRulesError */
async function readHead(store: KeyValue, projectId: string): Promise<number | undefined> {
  const stored = await store.getEntity(HEAD, headKey(projectId));
  if (stored === undefined) return undefined;
  const head = v.safeParse(Head, stored);
  if (!head.success) throw new StoredRulesError('The head of the rules cannot be read.');
  return head.output.version;
}

/**
 * A version that was published, the newest or an older one.
 *
 * @returns `corrupt` too where there is no such version
 */
export async function readVersion(
  store: KeyValue,
  projectId: string,
  version: number,
): Promise<Exclude<StoredRules, { readonly kind: 'none' }>> {
  const [stored, entry] = await Promise.all([
    store.get(versionKey(projectId, version)),
    store.getEntity(VERSION, versionKey(projectId, version)),
  ]);
  // Asked first: a later version of the app may have changed the record around its rules as well.
  const rules = v.safeParse(v.looseObject({ ruleSet: v.unknown() }), stored);
  const parsed = rules.success ? parseRuleSet(rules.output.ruleSet) : undefined;
  if (parsed?.kind === 'newer') return { kind: 'newer', version };
  if (parsed?.kind === 'faulty') return { kind: 'corrupt', version, faults: parsed.faults };
  const record = v.safeParse(Rules, stored);
  if (parsed === undefined || !record.success || record.output.version !== version) {
    return { kind: 'corrupt', version, faults: [] };
  }
  // Rules are of use even where nobody knows any more whose they are.
  const { publishedBy = null, reason = '' } = parsedEntry(entry) ?? {};
  const { hash, publishedAt } = record.output;
  return { kind: 'published', published: { version, hash, publishedAt, publishedBy, reason, ruleSet: parsed.ruleSet } };
}

const parsedEntry = (stored: unknown): VersionEntry | undefined => {
  const entry = v.safeParse(Entry, stored);
  return entry.success ? entry.output : undefined;
};

/**
 * Versions without their rules, the newest first. One that cannot be read is left out.
 *
 * @param before only older ones; undefined for the newest
 * @param most how many at most
 * @throws StoredRulesError
 */
export async function listVersions(
  store: KeyValue,
  projectId: string,
  before: number | undefined,
  most: number,
): Promise<{ readonly versions: readonly VersionEntry[]; readonly hasMore: boolean }> {
  const head = (await readHead(store, projectId)) ?? 0;
  const newest = Math.min(head, (before ?? head + 1) - 1);
  const oldest = Math.max(1, newest - most + 1);
  const numbers = Array.from({ length: Math.max(0, newest - oldest + 1) }, (_, nth) => newest - nth);
  const found = await Promise.all(numbers.map((number) => store.getEntity(VERSION, versionKey(projectId, number))));
  const versions = found.flatMap((stored) => parsedEntry(stored) ?? []);
  return { versions, hasMore: oldest > 1 };
}

/**
 * Commits a new version, if the published one is still its predecessor. Version and head are written in one
 * transaction, so that of two publishers exactly one gets through; the draft of the one who does ends with it.
 *
 * @param draftEnd what deletes the publisher's draft, where that is what is published
 * @param baseHash of the predecessor, where that is known: numbers begin anew once everything was removed
 * @throws whatever the store throws; then {@link wasCommitted} tells whether it took effect
 */
export function commitPublished(
  store: KeyValue,
  projectId: string,
  published: PublishedRules,
  draftEnd: readonly Write[],
  baseHash?: string,
): Promise<'done' | 'conflict'> {
  const { version, hash } = published;
  const condition: Condition = version === 1 ? { kind: 'absent', property: 'version' } : follows(version, baseHash);
  const { publishedAt, publishedBy, reason, ruleSet } = published;
  const key = versionKey(projectId, version);
  const rules = ruleSet.rules.length;
  return store.transact([
    { kind: 'value', key, value: { schema: SCHEMA, version, hash, publishedAt, ruleSet } },
    {
      kind: 'entity',
      entity: VERSION,
      key,
      value: {
        schema: SCHEMA,
        projectId,
        version,
        hash,
        publishedAt,
        publishedBy: publishedBy ?? ERASED,
        reason,
        rules,
      },
    },
    {
      kind: 'entity',
      entity: HEAD,
      key: headKey(projectId),
      value: { projectId, version, hash, onChange: ruleSet.settings?.onChange ?? 'nothing' },
      condition,
    },
    ...(publishedBy === null ? [] : [rememberPerson(publishedBy, publishedAt)]),
    // What is published is no draft any more; left behind, it would meet its own version as somebody else's.
    ...draftEnd,
  ]);
}

/** That the version right before this one is published, and is the one that is meant. */
const follows = (version: number, baseHash: string | undefined): Condition => ({
  kind: 'all',
  of: [
    { kind: 'equals', property: 'version', value: version - 1 },
    ...(baseHash === undefined ? [] : [{ kind: 'equals', property: 'hash', value: baseHash } as const]),
  ],
});

/**
 * Whether a commit took effect whose answer was lost: versions stay where they were written, so that even one that
 * somebody has published over since is found.
 *
 * @returns `conflict` when another got through in its place, `unknown` while none has: it may still be on its way
 * @throws StoredRulesError, and whatever the store throws
 */
export async function wasCommitted(
  store: KeyValue,
  projectId: string,
  published: PublishedRules,
): Promise<'done' | 'conflict' | 'unknown'> {
  const head = await readHead(store, projectId);
  if (head === undefined || head < published.version) return 'unknown';
  const stored = await readVersion(store, projectId, published.version);
  if (stored.kind !== 'published') return 'conflict';
  const { hash, publishedBy, publishedAt } = stored.published;
  const isOurs =
    hash === published.hash && publishedBy === published.publishedBy && publishedAt === published.publishedAt;
  return isOurs ? 'done' : 'conflict';
}

/** Bytes that a published rule set takes of {@link VALUE_LIMIT}. */
export const storedSize = (published: PublishedRules): number =>
  new TextEncoder().encode(JSON.stringify(published)).length;

/** What takes an account id off a version that it published, if it still stands there. */
export const eraseFromVersion = ({ key, value }: StoredEntity, accountId: string): Write => ({
  kind: 'entity',
  entity: VERSION,
  key,
  value: { ...v.parse(v.record(v.string(), v.unknown()), value), publishedBy: ERASED },
  condition: { kind: 'equals', property: 'publishedBy', value: accountId },
});

/**
 * Deletes all versions of a project, the newest last and together with the head, which leads to all of them: broken off
 * at any time, it can be gone on with. What is published meanwhile is deleted as well.
 *
 * @throws StoredRulesError
 */
export async function forgetVersions(store: KeyValue, projectId: string): Promise<void> {
  for (let first = 1, isDone = false; !isDone;) {
    const head = await readHead(store, projectId);
    if (head === undefined) return;
    const older = Array.from({ length: Math.max(0, head - first) }, (_, nth) => deletion(projectId, first + nth));
    await transactInParts(store, older);
    const condition: Condition = { kind: 'equals', property: 'version', value: head };
    const last: readonly Write[] = [
      ...deletion(projectId, head),
      { kind: 'delete-entity', entity: HEAD, key: headKey(projectId), condition },
    ];
    isDone = (await store.transact(last)) === 'done';
    first = head;
  }
}

function deletion(projectId: string, version: number): readonly Write[] {
  const key = versionKey(projectId, version);
  return [
    { kind: 'delete', key },
    { kind: 'delete-entity', entity: VERSION, key },
  ];
}

export const headKey = (projectId: string): string => `head:${projectId}`;
const versionKey = (projectId: string, version: number): string => `rules:${projectId}:${version}`;
