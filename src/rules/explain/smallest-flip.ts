import { sideOfLead } from '../place-from-evidence';
import { SIDES, type Place } from '../question';
import { strongestSums, worth } from './strongest-sums';
import type { Voice } from './voices-of';

/** Pieces of evidence looked at in trying sets, at most: some hundredths of a second. */
const MOST_WORK = 1_000_000;
/** A try costs something, however little evidence there is. In pieces of evidence. */
const WORK_OF_TRY = 20;
/** Sets looked at at most, most of which cannot do and so need not be tried. */
const MOST_LOOKS = 100_000;

interface Question {
  readonly place: Place;
  /** Those with most points first. */
  readonly voices: readonly Voice[];
  /** Whether the place is another one without these. */
  readonly flips: (without: readonly Voice[]) => boolean;
  /** How many pieces of evidence that looks at. */
  readonly work: number;
}

interface SmallestFlip {
  readonly without: readonly Voice[];
  /** Whether it is certain that no smaller set does. */
  readonly isSmallest: boolean;
}

/**
 * The smallest set of rules without which the place is another one: all of one rule are tried, then of two, and so on. Of
 * several of one size the first in the order of `voices`.
 *
 * @param known a set that is known to do: the answer where finding a smaller one would take too much work
 */
export function smallestFlip(question: Question, known: readonly Voice[]): SmallestFlip {
  const search = new Search(question);
  for (let size = 1; size <= known.length; size += 1) {
    const without = search.ofSize(size);
    if (without !== undefined) return { without, isSmallest: true };
    if (search.isSpent) return { without: known, isSmallest: size === known.length };
  }
  return { without: known, isSmallest: true };
}

/** Rules chosen so far. */
interface Chosen {
  readonly voices: readonly Voice[];
  readonly worth: number;
  readonly allMayMix: boolean;
}

class Search {
  private looksLeft = MOST_LOOKS;
  private triesLeft: number;
  private readonly wholeLead: number;
  private readonly strongest: ReturnType<typeof strongestSums>;
  /** By place in the list: how many from there on may mix. */
  private readonly mixingFrom: readonly number[];

  constructor(private readonly question: Question) {
    const { voices, work } = question;
    this.triesLeft = Math.floor(MOST_WORK / (work + WORK_OF_TRY));
    this.wholeLead = voices.reduce((sum, voice) => sum + worth(voice), 0);
    this.strongest = strongestSums(voices);
    const mixingFrom = [0];
    for (const voice of voices.toReversed()) mixingFrom.unshift((mixingFrom[0] ?? 0) + Number(voice.mayMix));
    this.mixingFrom = mixingFrom;
  }

  get isSpent(): boolean {
    return this.looksLeft <= 0 || this.triesLeft <= 0;
  }

  ofSize(size: number): readonly Voice[] | undefined {
    return this.tryAll({ voices: [], worth: 0, allMayMix: true }, 0, size);
  }

  private tryAll(chosen: Chosen, from: number, left: number): readonly Voice[] | undefined {
    this.looksLeft -= 1;
    if (!this.mayFlip(chosen, from, left)) return undefined;
    if (left === 0) {
      this.triesLeft -= 1;
      return this.question.flips(chosen.voices) ? chosen.voices : undefined;
    }
    const { voices } = this.question;
    const tried = new Set<string>();
    for (let at = from; at < voices.length && !this.isSpent; at += 1) {
      const voice = voices[at];
      // One that is as good as another was tried with all that could come after it.
      if (voice === undefined || tried.has(voice.likeness)) continue;
      tried.add(voice.likeness);
      const more: Chosen = {
        voices: [...chosen.voices, voice],
        worth: chosen.worth + worth(voice),
        allMayMix: chosen.allMayMix && voice.mayMix,
      };
      const found = this.tryAll(more, at + 1, left - 1);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** Whether so many rules more, from there on, could make it another place. Says no only where they cannot. */
  private mayFlip(chosen: Chosen, from: number, left: number): boolean {
    // Which sentences ask for something hangs on these rules alone, so the smallest set has no other.
    if (chosen.allMayMix && (this.mixingFrom[from] ?? 0) >= left) return true;
    const { place } = this.question;
    if (place === 'mixed') return false;
    // Totals change most, and so with fewest rules, by the strongest of one side.
    const lead = this.wholeLead - chosen.worth;
    return SIDES.some((side) => (sideOfLead(lead - this.strongest(side, from, left)) ?? 'unclear') !== place);
  }
}
