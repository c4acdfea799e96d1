/**
 * The middle one of some numbers; of an even count the upper of the two in the middle.
 *
 * @returns NaN of none
 */
export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
