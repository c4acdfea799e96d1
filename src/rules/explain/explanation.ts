import type { FoundNearMisses } from '../matcher/find-near-misses';
import type { Place } from '../question';

/** What a suggestion rests on, and what did not come to it. */
export interface Explanation extends FoundNearMisses {
  /** Undefined when no evidence could be taken away that would change the place. */
  readonly flip: Flip | undefined;
}

/** The smallest set of rules without whose evidence the place would be another one. */
export interface Flip {
  /** Ids, those with most points first. */
  readonly without: readonly string[];
  readonly place: Place;
}
