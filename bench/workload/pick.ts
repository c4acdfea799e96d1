import type { Random } from '#measure';

/**
 * One of a list, each as likely.
 *
 * @throws RangeError if the list is empty
 */
export function pick<Item>(random: Random, list: readonly Item[]): Item {
  const item = list[Math.floor(random() * list.length)];
  if (item === undefined) throw new RangeError('Nothing to pick from.');
  return item;
}
