import { groupBy } from '../group-by';
import type { LabelledIssue } from '../labelled-issue';

/** Folds at most: each costs a fit. */
const MOST_FOLDS = 10;

/**
 * Deals issues into folds to be left out in turn: whole sources, so that what is judged was written by nobody who was
 * learned from. Issues of a single source are dealt one by one.
 *
 * @returns the number of each issue's fold, from 0; at least two folds where there are two issues
 */
export function foldsOf(issues: readonly LabelledIssue[]): readonly number[] {
  const sources = groupBy(issues, ({ source }) => source);
  if (sources.size < 2) return issues.map((_, nth) => nth % MOST_FOLDS);
  const sizes = Array.from({ length: Math.min(MOST_FOLDS, sources.size) }, () => 0);
  const foldOf = new Map<string, number>();
  const largestFirst = [...sources].sort(([a, of], [b, others]) => others.length - of.length || (a < b ? -1 : 1));
  for (const [source, own] of largestFirst) {
    const smallest = sizes.indexOf(Math.min(...sizes));
    foldOf.set(source, smallest);
    sizes[smallest] = (sizes[smallest] ?? 0) + own.length;
  }
  return issues.map(({ source }) => foldOf.get(source) ?? 0);
}
