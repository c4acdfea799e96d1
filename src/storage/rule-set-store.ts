import type { PublishedRules } from '#contract';
import { parseRuleSet, type Fault } from '#rules';
import * as v from 'valibot';

import type { Condition, KeyValue } from './key-value';

const HEAD = 'rule-set-head';

/**
 * Largest value of the key-value store, in bytes.
 * @see https://developer.atlassian.com/platform/forge/platform-quotas-and-limits/
 */
export const VALUE_LIMIT = 240 * 1024;

const Head = v.object({ version: v.pipe(v.number(), v.integer(), v.minValue(1)) });

const Record = v.object({
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  hash: v.string(),
  publishedAt: v.string(),
  publishedBy: v.string(),
  ruleSet: v.unknown(),
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

async function readVersion(
  store: KeyValue,
  projectId: string,
  version: number,
): Promise<Exclude<StoredRules, { readonly kind: 'none' }>> {
  const stored = await store.get(versionKey(projectId, version));
  // Asked first: a later version of the app may have changed the record around its rules as well.
  const rules = v.safeParse(v.looseObject({ ruleSet: v.unknown() }), stored);
  const parsed = rules.success ? parseRuleSet(rules.output.ruleSet) : undefined;
  if (parsed?.kind === 'newer') return { kind: 'newer', version };
  if (parsed?.kind === 'faulty') return { kind: 'corrupt', version, faults: parsed.faults };
  const record = v.safeParse(Record, stored);
  if (parsed === undefined || !record.success || record.output.version !== version) {
    return { kind: 'corrupt', version, faults: [] };
  }
  return { kind: 'published', published: { ...record.output, ruleSet: parsed.ruleSet } };
}

/**
 * Commits a new version, if the published one is still its predecessor. Version and head are written in one
 * transaction, so that of two publishers exactly one gets through.
 *
 * @throws whatever the store throws; then {@link wasCommitted} tells whether it took effect
 */
export function commitPublished(
  store: KeyValue,
  projectId: string,
  published: PublishedRules,
): Promise<'done' | 'conflict'> {
  const { version, hash } = published;
  const condition: Condition =
    version === 1
      ? { kind: 'absent', property: 'version' }
      : { kind: 'equals', property: 'version', value: version - 1 };
  return store.transact([
    { kind: 'value', key: versionKey(projectId, version), value: published },
    { kind: 'entity', entity: HEAD, key: headKey(projectId), value: { projectId, version, hash }, condition },
  ]);
}

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

const headKey = (projectId: string): string => `head:${projectId}`;
const versionKey = (projectId: string, version: number): string => `rules:${projectId}:${version}`;
