import type { StoredDraft } from '#contract';
import { readVersion, type Draft } from '#storage';

import type { Ports } from './ports';

/**
 * A draft, with the rules it started from: only with those can it be told who changed what. Null where they were never
 * stored, cannot be read any more, or are those that the page has anyway.
 *
 * @param pageHas the version that the page has the rules of; undefined where that is not known
 */
export async function withBase(
  { store }: Ports,
  projectId: string,
  draft: Draft,
  pageHas: number | undefined,
): Promise<StoredDraft> {
  const { baseVersion } = draft;
  if (baseVersion === pageHas || baseVersion === 0) return { ...draft, base: null };
  const version = await readVersion(store, projectId, baseVersion);
  return { ...draft, base: version.kind === 'published' ? version.published.ruleSet : null };
}
