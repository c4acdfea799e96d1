import type { Span } from '#rules';

import { countWords } from './count-words';
import { hasHard } from './has-hard';
import type { NaiveRules } from './naive-rules';
import { patternMatches } from './pattern-matches';
import type { Reading } from './reading';

/** The cues that deny a match: nothing hard stands between, and no more words than the cue reaches over. */
export function findCues({ negations }: NaiveRules, reading: Reading, match: Span): readonly Span[] {
  return negations.flatMap(({ pattern, denies, reach }) =>
    patternMatches(pattern, reading).filter((cue) => {
      const [first, second] = denies === 'after' ? [cue, match] : [match, cue];
      const between = { start: first.end, end: second.start };
      return between.start <= between.end && !hasHard(reading, between) && countWords(reading, between) <= reach;
    }),
  );
}
