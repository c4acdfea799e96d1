/**
 * The first place of an ordered list that is not before what is looked for; its length if all are.
 *
 * @param isBefore true for the first places of the list, false for all others
 */
export function lowerBound(length: number, isBefore: (at: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
