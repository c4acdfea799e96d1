import type { Span } from '../issue-text';
import type { Alphabet } from './alphabet';
import type { CompiledPattern, Phrase } from './compiled-pattern';
import { lowerBound } from './lower-bound';
import { nextWordStart, wordEndFrom } from './word-borders';

interface JoinedMatch extends Span {
  readonly pattern: CompiledPattern;
}

/** Who limits the work. */
interface Budget {
  /** Takes steps off the work allowed; false when it does not suffice. */
  readonly spend: (steps: number) => boolean;
}

/** Where the phrases of patterns with gaps stand in a text, to be joined at its end. */
export class GapParts {
  /** By the number of the phrase. */
  private readonly places: (Span[] | undefined)[];
  private readonly patterns = new Set<CompiledPattern>();

  /** @param howMany phrases patterns with gaps have */
  constructor(howMany: number) {
    this.places = new Array<Span[] | undefined>(howMany);
  }

  /** Notes where a phrase stands, unless nothing stands before it that it could complete. */
  add({ pattern, part, completes }: Phrase, start: number, end: number): void {
    const { places } = this;
    const nth = pattern.firstPart + part;
    if (completes && places[nth - 1] === undefined) return;
    const known = places[nth];
    if (known !== undefined) known.push({ start, end });
    else {
      places[nth] = [{ start, end }];
      this.patterns.add(pattern);
    }
  }

  /**
   * Joins the phrases: for each place of a first one, the match that ends first. Worked out from the last phrase to the
   * first, so that no way is tried twice.
   *
   * @returns undefined when the work allowed did not suffice
   */
  join(text: string, alphabet: Alphabet, budget: Budget): readonly JoinedMatch[] | undefined {
    const joined: JoinedMatch[] = [];
    for (const pattern of this.patterns) {
      const parts = this.partsOf(pattern);
      if (parts === undefined) continue;
      let later = inOrder(parts.at(-1) ?? []);
      for (let gap = pattern.gaps.length - 1; gap >= 0; gap -= 1) {
        const most = pattern.gaps[gap] ?? 0;
        const near = (from: number, to: number): boolean | undefined => areNear(alphabet, text, from, to, most, budget);
        const ways = joinTwo(inOrder(parts[gap] ?? []), later, near);
        if (ways === undefined) return undefined;
        later = ways;
      }
      for (const { start, end } of later) joined.push({ pattern, start, end });
    }
    return joined;
  }

  /** Where each of its phrases stands; undefined if one of them does not. */
  private partsOf({ firstPart, gaps }: CompiledPattern): readonly Span[][] | undefined {
    const parts: Span[][] = [];
    for (let part = 0; part <= gaps.length; part += 1) {
      const places = this.places[firstPart + part];
      if (places === undefined) return undefined;
      parts.push(places);
    }
    return parts;
  }
}

/** For each of `first` that one of `later` follows within the gap: both together, ending as early as may be. */
function joinTwo(
  first: readonly Span[],
  later: readonly Span[],
  areNear: (from: number, to: number) => boolean | undefined,
): readonly Span[] | undefined {
  const joined: Span[] = [];
  for (const { start, end } of first) {
    let at = lowerBound(later.length, (nth) => (later[nth]?.start ?? 0) < end);
    let earliest = Infinity;
    // What starts where another ends does not end before that.
    for (let next = later[at]; next !== undefined && next.start < earliest; next = later[at]) {
      const isNear = areNear(end, next.start);
      if (isNear === undefined) return undefined;
      if (!isNear) break;
      if (next.end < earliest) earliest = next.end;
      at += 1;
    }
    if (earliest !== Infinity) joined.push({ start, end: earliest });
  }
  return joined;
}

/** They are noted in the order of the text, but for some that begin at the same word or with signs before it. */
function inOrder(spans: Span[]): readonly Span[] {
  for (let at = 1; at < spans.length; at += 1) {
    const [a, b] = [spans[at - 1], spans[at]];
    if (a !== undefined && b !== undefined && compare(a, b) > 0) return spans.sort(compare);
  }
  return spans;
}

const compare = (a: Span, b: Span): number => a.start - b.start || a.end - b.end;

/** A step's worth of characters. */
const CHARACTERS_PER_STEP = 16;

/**
 * Whether at most so many words begin between two places; a word may be giant, so that reading is paid for by its length.
 *
 * @returns undefined when the work allowed did not suffice
 */
function areNear(
  alphabet: Alphabet,
  text: string,
  from: number,
  to: number,
  most: number,
  budget: Budget,
): boolean | undefined {
  if (!budget.spend(1)) return undefined;
  if (to - from <= most) return true;
  let place = from;
  let paid = from;
  for (let words = 0; words <= most; words += 1) {
    const start = nextWordStart(alphabet, text, place);
    if (start === undefined || start >= to) return true;
    place = wordEndFrom(alphabet, text, start);
    if (place - paid < CHARACTERS_PER_STEP) continue;
    if (!budget.spend(Math.floor((place - paid) / CHARACTERS_PER_STEP))) return undefined;
    paid = place;
  }
  return false;
}
