import type { FoundNearMisses } from '../matcher/find-near-misses';
import type { Place } from '../question';

/** What a suggestion rests on, and what did not come to it. */
export interface Explanation extends FoundNearMisses {
  /** Undefined when no evidence could be taken away that would change the place. */
  readonly flip: Flip | undefined;
}

/** A set of rules without whose evidence the place would be another one, of which none could stay. */
export interface Flip {
  /** Ids, those with most points first. */
  readonly without: readonly string[];
  readonly place: Place;
  /** Whether it is certain that no set of fewer rules does: not where finding out would take too long. */
  readonly isSmallest: boolean;
}
