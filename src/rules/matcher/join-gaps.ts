import type { Span } from '../issue-text';
import type { Alphabet } from './alphabet';
import type { CompiledPattern } from './compiled-rules';
import { lowerBound } from './lower-bound';
import { nextWordStart, wordEndFrom } from './word-borders';

interface JoinedMatch extends Span {
  readonly pattern: CompiledPattern;
}

/**
 * Joins the phrases of patterns with gaps: for each place of the first phrase, the match that ends first. Worked out from
 * the last phrase to the first, so that no way is tried twice.
 *
 * @param parts where each phrase stands
 * @param spend takes steps off the work allowed; false when it does not suffice
 * @returns undefined when the work allowed did not suffice
 */
export function joinGaps(
  parts: ReadonlyMap<CompiledPattern, readonly Span[][]>,
  text: string,
  alphabet: Alphabet,
  spend: (steps: number) => boolean,
): readonly JoinedMatch[] | undefined {
  const joined: JoinedMatch[] = [];
  for (const [pattern, ofPattern] of parts) {
    if (ofPattern.some((part) => part.length === 0)) continue;
    const sorted = ofPattern.map((part) => part.sort((a, b) => a.start - b.start || a.end - b.end));
    let later: readonly Span[] = sorted.at(-1) ?? [];
    for (let gap = pattern.gaps.length - 1; gap >= 0; gap -= 1) {
      const most = pattern.gaps[gap] ?? 0;
      const ways = joinTwo(sorted[gap] ?? [], later, (end) => startWithin(alphabet, text, end, most), spend);
      if (ways === undefined) return undefined;
      later = ways;
    }
    for (const { start, end } of later) joined.push({ pattern, start, end });
  }
  return joined;
}

/** For each of `first` that one of `later` follows within the gap: both together, ending as early as may be. */
function joinTwo(
  first: readonly Span[],
  later: readonly Span[],
  lastStart: (end: number) => number,
  spend: (steps: number) => boolean,
): readonly Span[] | undefined {
  const joined: Span[] = [];
  for (const { start, end } of first) {
    let at = lowerBound(later.length, (nth) => (later[nth]?.start ?? 0) < end);
    if (at === later.length) continue;
    const last = lastStart(end);
    let earliest: number | undefined;
    for (let next = later[at]; next !== undefined && next.start <= last; next = later[at]) {
      if (!spend(1)) return undefined;
      if (earliest === undefined || next.end < earliest) earliest = next.end;
      at += 1;
    }
    if (earliest !== undefined) joined.push({ start, end: earliest });
  }
  return joined;
}

/** The last place where something may start that at most so many words part from a place. */
function startWithin(alphabet: Alphabet, text: string, from: number, most: number): number {
  let place = from;
  for (let words = 0; words < most; words += 1) {
    const start = nextWordStart(alphabet, text, place);
    if (start === undefined) return text.length;
    place = wordEndFrom(alphabet, text, start);
  }
  return nextWordStart(alphabet, text, place) ?? text.length;
}
