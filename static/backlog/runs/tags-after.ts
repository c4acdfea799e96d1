import type { ProjectLabels } from '#issue';
import type { Portion } from '#run';

import { tagNow, type TagNow } from '../scan/scanned-issue';

/** What stands after a run. */
export interface TagsAfter {
  /** By issue id. */
  readonly written: ReadonlyMap<string, TagNow>;
  /** Issues of which that is not known without reading them. */
  readonly unknown: readonly string[];
}

/** What stands on a run's issues once it is over. */
export function tagsAfter(portions: readonly Portion[], names: ProjectLabels): TagsAfter {
  const left = new Set(portions.flatMap((portion) => portion.left.flatMap(({ ids }) => ids)));
  const written = new Map<string, TagNow>();
  for (const { after, labelsAfter, ids } of portions.flatMap(({ groups }) => groups)) {
    const stands = tagNow(after ?? undefined, labelsAfter, names);
    for (const id of ids) if (!left.has(id)) written.set(String(id), stands);
  }
  return { written, unknown: [...left].map(String) };
}
