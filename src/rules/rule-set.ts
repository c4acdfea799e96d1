import * as v from 'valibot';

import { FIELDS } from './issue-text';
import { QUESTIONS } from './question';

/** The version of the shape below. A stored rule set of a higher one is read-only for this app version. */
export const RULE_SET_SCHEMA = 1;

export const RULE_LIMITS = {
  rules: 2000,
  patternsPerRule: 50,
  patternLength: 200,
  noteLength: 500,
  idLength: 64,
  points: { least: 1, most: 100 },
} as const;

const RuleId = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower-case letters, digits and single hyphens only'),
  v.maxLength(RULE_LIMITS.idLength),
);

/** One rule: if any of its patterns stands in the text, its points count once for its question. */
export const Rule = v.strictObject({
  id: RuleId,
  question: v.picklist(QUESTIONS),
  points: v.pipe(v.number(), v.integer(), v.minValue(RULE_LIMITS.points.least), v.maxValue(RULE_LIMITS.points.most)),
  patterns: v.pipe(
    v.array(v.pipe(v.string(), v.maxLength(RULE_LIMITS.patternLength))),
    v.minLength(1, 'at least one pattern'),
    v.maxLength(RULE_LIMITS.patternsPerRule),
    v.readonly(),
  ),
  /** The fields it looks in; left out: summary and description. */
  where: v.exactOptional(v.pipe(v.array(v.picklist(FIELDS)), v.minLength(1), v.readonly())),
  /** What the rule means, in one line for the people who read it. */
  note: v.pipe(v.string(), v.maxLength(RULE_LIMITS.noteLength)),
  on: v.boolean(),
});
export type Rule = Readonly<v.InferOutput<typeof Rule>>;

export const RuleSet = v.strictObject({
  schema: v.literal(RULE_SET_SCHEMA),
  /** The language its rules read, as a BCP 47 tag. */
  language: v.pipe(v.string(), v.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'a language tag such as "en"')),
  rules: v.pipe(v.array(Rule), v.maxLength(RULE_LIMITS.rules), v.readonly()),
});
export type RuleSet = Readonly<v.InferOutput<typeof RuleSet>>;
