/** A share or score from 0 to 1; undefined where nothing can be said because there is nothing to divide by. */
export type Ratio = number | undefined;

/** @returns undefined where `whole` is 0 */
export const ratio = (part: number, whole: number): Ratio => (whole === 0 ? undefined : part / whole);

/** The share of those for which something holds. */
export const shareOf = <T>(all: readonly T[], holds: (one: T) => boolean): Ratio =>
  ratio(all.filter(holds).length, all.length);
