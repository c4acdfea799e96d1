import { FIELDS, type Evidence, type Field, type Rule } from '#rules';

import { patternMatches } from './pattern-matches';
import { patternsOf } from './patterns-of';
import type { ReadIssue } from './read-issue';

/** Every place in an issue where a pattern of a rule stands, whether or not it counts there. */
export const ruleMatches = (
  { id: ruleId, question, points, patterns }: Rule,
  issue: ReadIssue,
): readonly (Evidence & { readonly field: Field })[] =>
  FIELDS.flatMap((field) =>
    patternsOf(patterns).flatMap(({ source, pattern }) =>
      patternMatches(pattern, issue(field)).map(({ start, end }) => ({
        ...{ ruleId, question, points, pattern: source, field },
        ...{ start, end },
      })),
    ),
  );
