import type { Span } from '../issue-text';
import type { TraitsOf } from './alphabet';
import { joinedWordsBetween } from './joined';
import { lowerBound } from './lower-bound';

/** Words that deny what stands next to them. */
export interface Cue extends Span {
  readonly denies: 'before' | 'after';
  /** How many words may stand between. */
  readonly reach: number;
}

/** So many characters are read between a cue and what it denies at most: some giant words take no time then. */
const FARTHEST = 2000;

/** The cues of one field, to be asked what they deny. */
export class Denials {
  private readonly behind: readonly Cue[];
  private readonly ahead: readonly Cue[];
  private readonly farthest: number;

  constructor(
    cues: readonly Cue[],
    private readonly text: string,
    private readonly traitsOf: TraitsOf,
  ) {
    this.behind = cues.filter(({ denies }) => denies === 'after').sort((a, b) => a.end - b.end);
    this.ahead = cues.filter(({ denies }) => denies === 'before').sort((a, b) => a.start - b.start);
    this.farthest = cues.reduce((most, { reach }) => Math.max(most, reach), 0);
  }

  /** The nearest cue before a place that denies it, else the nearest behind it. */
  cueFor(place: Span): Cue | undefined {
    return this.cueBefore(place.start) ?? this.cueBehind(place.end);
  }

  private cueBefore(start: number): Cue | undefined {
    for (
      let at = lowerBound(this.behind.length, (nth) => (this.behind[nth]?.end ?? 0) <= start) - 1;
      at >= 0;
      at -= 1
    ) {
      const cue = this.behind[at];
      if (cue !== undefined && start - cue.end > FARTHEST) return undefined;
      const words = cue && joinedWordsBetween(this.text, cue.end, start, this.farthest, this.traitsOf);
      if (cue === undefined || words === undefined) return undefined;
      if (words <= cue.reach) return cue;
    }
    return undefined;
  }

  private cueBehind(end: number): Cue | undefined {
    for (
      let at = lowerBound(this.ahead.length, (nth) => (this.ahead[nth]?.start ?? 0) < end);
      at < this.ahead.length;
      at += 1
    ) {
      const cue = this.ahead[at];
      if (cue !== undefined && cue.start - end > FARTHEST) return undefined;
      const words = cue && joinedWordsBetween(this.text, end, cue.start, this.farthest, this.traitsOf);
      if (cue === undefined || words === undefined) return undefined;
      if (words <= cue.reach) return cue;
    }
    return undefined;
  }
}
