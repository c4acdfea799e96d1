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

/** What the store holds cannot be used as it is. */
export class StoredRulesError extends Error {
  override readonly name = 'StoredRulesError';
  constructor(
    readonly kind: 'corrupt' | 'newer',
    readonly faults: readonly Fault[] = [],
  ) {
    super(`The stored rules are ${kind}.`);
  }
}

/**
 * The published rules of a project: the truth, of which the project property is a copy.
 *
 * @throws StoredRulesError when they cannot be read
 */
export async function readPublished(store: KeyValue, projectId: string): Promise<PublishedRules | undefined> {
  const stored = await store.getEntity(HEAD, headKey(projectId));
  if (stored === undefined) return undefined;
  const head = v.safeParse(Head, stored);
  if (!head.success) throw new StoredRulesError('corrupt');
  const record = v.safeParse(Record, await store.get(versionKey(projectId, head.output.version)));
  if (!record.success) throw new StoredRulesError('corrupt');
  const parsed = parseRuleSet(record.output.ruleSet);
  if (parsed.kind === 'newer') throw new StoredRulesError('newer');
  if (parsed.kind === 'faulty') throw new StoredRulesError('corrupt', parsed.faults);
  return { ...record.output, ruleSet: parsed.ruleSet };
}

/**
 * Commits a new version, if the published one is still its predecessor. Version and head are written in one
 * transaction, so that of two publishers exactly one gets through.
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

/** Bytes that a published rule set takes of {@link VALUE_LIMIT}. */
export const storedSize = (published: PublishedRules): number =>
  new TextEncoder().encode(JSON.stringify(published)).length;

const headKey = (projectId: string): string => `head:${projectId}`;
const versionKey = (projectId: string, version: number): string => `rules:${projectId}:${version}`;
