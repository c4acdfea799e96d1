import type { NearMiss } from '../near-miss';
import type { Place } from '../question';

/** What a suggestion rests on, and what did not come to it. */
export interface Explanation {
  /** Undefined when no evidence could be taken away that would change the place. */
  readonly flip: Flip | undefined;
  /** Rules without evidence that matched but for one thing; those with most points first. */
  readonly nearMisses: readonly NearMiss[];
}

/** The smallest set of rules without whose evidence the place would be another one. */
export interface Flip {
  /** Ids, those with most points first. */
  readonly without: readonly string[];
  readonly place: Place;
}
