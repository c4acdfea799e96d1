import type { Random } from '#measure';

/** The same items in another order. */
export function shuffle<Item>(random: Random, list: readonly Item[]): readonly Item[] {
  return list
    .map((item) => ({ item, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
