import type { Span } from '#rules';

import { countWords } from './count-words';
import { hasHard } from './has-hard';
import type { NaiveRules } from './naive-rules';
import { patternMatches } from './pattern-matches';
import type { Reading } from './reading';

/**
 * The cues that deny a match: nothing hard and no line break stands between, and no more words than the cue reaches over. Those before it
 * come first, then the nearer ones, then the shorter ones.
 */
export function findCues({ negations }: NaiveRules, reading: Reading, match: Span): readonly Span[] {
  const cues = negations.flatMap(({ pattern, denies, reach }) =>
    patternMatches(pattern, reading).filter((cue) => {
      const [first, second] = denies === 'after' ? [cue, match] : [match, cue];
      const between = { start: first.end, end: second.start };
      const isOneLine = !reading.text
        .slice(Math.min(cue.start, match.end), Math.max(cue.end, match.start))
        .includes('\n');
      return (
        between.start <= between.end && isOneLine && !hasHard(reading, between) && countWords(reading, between) <= reach
      );
    }),
  );
  const before = cues.filter(({ end }) => end <= match.start).toSorted((a, b) => b.end - a.end || b.start - a.start);
  const behind = cues.filter(({ start }) => start >= match.end).toSorted((a, b) => a.start - b.start || a.end - b.end);
  return [...before, ...behind];
}
