import type { ProjectLabels } from '#issue';
import type { Portion } from '#run';

import { tagNow, type TagNow } from '../scan/scanned-issue';

/** What stands after a run. */
export interface TagsAfter {
  /** By issue id. */
  readonly written: ReadonlyMap<string, TagNow>;
  /** Issues of which that is not known without reading them. */
  readonly unknown: readonly string[];
  /** Those of them that the run did not come to. */
  readonly notReached: ReadonlySet<string>;
}

/** What stands on a run's issues once it is over. */
export function tagsAfter(portions: readonly Portion[], names: ProjectLabels): TagsAfter {
  const allLeft = portions.flatMap((portion) => portion.left);
  const left = new Set(allLeft.flatMap(({ ids }) => ids));
  const written = new Map<string, TagNow>();
  for (const { after, labelsAfter, ids } of portions.flatMap(({ groups }) => groups)) {
    const stands = tagNow(after ?? undefined, labelsAfter, names);
    for (const id of ids) if (!left.has(id)) written.set(String(id), stands);
  }
  const notReached = new Set(allLeft.flatMap(({ why, ids }) => (why === 'cancelled' ? ids.map(String) : [])));
  return { written, unknown: [...left].map(String), notReached };
}
