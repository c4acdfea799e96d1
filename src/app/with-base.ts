import type { StoredDraft } from '#contract';
import { readStored, readVersion, type Draft } from '#storage';

import type { Ports } from './ports';

/**
 * A draft, with the rules it started from where somebody has published over them since: only with those can it be told
 * who changed what. Null where they cannot be read any more.
 *
 * @throws StoredRulesError
 */
export async function withBase({ store }: Ports, projectId: string, draft: Draft): Promise<StoredDraft> {
  const { baseVersion } = draft;
  const stored = await readStored(store, projectId);
  const isCurrent = stored.kind === 'none' ? baseVersion === 0 : versionOf(stored) === baseVersion;
  if (isCurrent || baseVersion === 0) return { ...draft, base: null };
  const version = await readVersion(store, projectId, baseVersion);
  return { ...draft, base: version.kind === 'published' ? version.published.ruleSet : null };
}

const versionOf = (stored: Exclude<Awaited<ReturnType<typeof readStored>>, { readonly kind: 'none' }>): number =>
  stored.kind === 'published' ? stored.published.version : stored.version;
