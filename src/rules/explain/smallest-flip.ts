import { LEAST_LEAD } from '../place-from-evidence';
import { SIDES, type Place, type Side } from '../question';
import type { Voice } from './voices-of';

/**
 * Sets of rules tried at most. Enough for every pair of 60 rules and every three of 20, in some hundredths of a second;
 * a larger set is no answer that a person would follow.
 */
const MOST_TRIES = 2000;

interface Question {
  readonly place: Place;
  /** Those with most points first. */
  readonly voices: readonly Voice[];
  /** Whether the place is another one without these. */
  readonly flips: (without: readonly Voice[]) => boolean;
}

/**
 * The smallest set of rules without which the place is another one: all of one rule, then of two, and so on. Of several
 * of one size the first in the order of `voices`.
 *
 * @param most the size of a set that is known to do
 * @returns undefined when it would take more than {@link MOST_TRIES}
 */
export function smallestFlip({ place, voices, flips }: Question, most: number): readonly Voice[] | undefined {
  const wholeLead = voices.reduce((sum, voice) => sum + worth(voice), 0);
  let triesLeft = MOST_TRIES;

  const tryAll = (chosen: readonly Voice[], from: number, left: number): readonly Voice[] | undefined => {
    if (!mayFlip(chosen, from, left)) return undefined;
    if (left === 0) {
      triesLeft -= 1;
      return flips(chosen) ? chosen : undefined;
    }
    const tried = new Set<string>();
    for (const [nth, voice] of voices.slice(from).entries()) {
      // One that is as good as another was tried with all that could come after it.
      if (tried.has(voice.likeness)) continue;
      tried.add(voice.likeness);
      const found = tryAll([...chosen, voice], from + nth + 1, left - 1);
      if (found !== undefined) return found;
      if (triesLeft <= 0) return undefined;
    }
    return undefined;
  };

  /** Whether so many rules more, from there on, could make it another place. Says no only where they cannot. */
  const mayFlip = (chosen: readonly Voice[], from: number, left: number): boolean => {
    const rest = voices.slice(from);
    // Which sentences ask for something hangs on these rules alone, so the smallest set has no other.
    if (chosen.every(({ mayMix }) => mayMix) && rest.filter(({ mayMix }) => mayMix).length >= left) return true;
    if (place === 'mixed') return false;
    // Totals change most, and so with fewest rules, by the strongest of one side.
    const lead = wholeLead - chosen.reduce((sum, voice) => sum + worth(voice), 0);
    return SIDES.some((side) => {
      const taken = rest.filter((voice) => voice.side === side).slice(0, left);
      const reached = lead - taken.reduce((sum, voice) => sum + worth(voice), 0);
      return placeOfLead(reached) !== place;
    });
  };

  for (let size = 1; size <= most && triesLeft > 0; size += 1) {
    const found = tryAll([], 0, size);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What a rule adds to the backlog's lead. */
const worth = ({ side, points }: Voice): number => (side === 'backlog' ? points : -points);

function placeOfLead(lead: number): Side | 'unclear' {
  if (Math.abs(lead) < LEAST_LEAD) return 'unclear';
  return lead > 0 ? 'backlog' : 'plan';
}
