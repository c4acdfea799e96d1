import type { Rule, Span } from '#rules';

import { leftOutParts } from './left-out-parts';
import { patternMatches } from './pattern-matches';
import { patternsOf } from './patterns-of';
import type { Reading } from './reading';
import { beginsOrEndsIn } from './begins-or-ends-in';

interface Exception extends Span {
  readonly source: string;
}

/** Where patterns stand in a text, in order, outside what a rule leaves out. */
export const exceptionsIn = (
  reading: Reading,
  rule: Rule,
  sources: readonly string[] | undefined,
): readonly Exception[] =>
  patternsOf(sources)
    .flatMap(({ source, pattern }) =>
      patternMatches(pattern, reading).map(({ start, end }) => ({ start, end, source })),
    )
    .filter((found) => !leftOutParts(rule, found.source, reading).some((part) => beginsOrEndsIn(found, part)))
    .toSorted((a, b) => a.start - b.start || a.end - b.end || (a.source < b.source ? -1 : 1));
