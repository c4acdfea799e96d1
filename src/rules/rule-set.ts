import * as v from 'valibot';

import { Calibration } from './confidence/calibration';
import { FACTS, FIELDS, PARTS, type CustomField, type Field, type Part } from './issue-text';
import { QUESTIONS } from './question';
import { SavedTest, TEST_LIMITS } from './saved-test';
import { Settings } from './settings';

/** The version of the shape below. A stored rule set of a higher one is read-only for this app version. */
export const RULE_SET_SCHEMA = 1;

export const RULE_LIMITS = {
  rules: 2000,
  patternsPerRule: 50,
  patternLength: 200,
  noteLength: 500,
  idLength: 64,
  points: { least: 1, most: 100 },
  conditionsPerRule: 10,
  negations: 200,
  templateLines: 200,
  templateLineLength: 200,
} as const;

const RuleId = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower-case letters, digits and single hyphens only'),
  v.maxLength(RULE_LIMITS.idLength),
);

const Patterns = v.pipe(
  v.array(v.pipe(v.string(), v.maxLength(RULE_LIMITS.patternLength))),
  v.maxLength(RULE_LIMITS.patternsPerRule),
  v.readonly(),
);
const SomePatterns = v.pipe(Patterns, v.minLength(1, 'at least one pattern'));

/** The fields whose being set, or whose words, can be a condition of a rule. */
export const CONDITION_FIELDS = ['type', 'labels', 'components', ...FACTS] as const;
export type ConditionField = (typeof CONDITION_FIELDS)[number] | CustomField;

const isCustomField = (name: string): name is CustomField => /^customfield_\d{1,12}$/.test(name);

/** Whether a field of this name can be a condition. */
export const isConditionField = (name: string): name is ConditionField =>
  isCustomField(name) || CONDITION_FIELDS.some((field) => field === name);

const ConditionField = v.pipe(
  v.string(),
  v.guard(
    isConditionField,
    `one of ${CONDITION_FIELDS.join(', ')} or the id of a custom field, such as customfield_10042`,
  ),
);

/** `true`: the field is set; `false`: it is empty; patterns: one of them stands in it. */
const Condition = v.union([v.boolean(), SomePatterns]);
export type Condition = v.InferOutput<typeof Condition>;

/** One rule: if any of its patterns stands in the text, its points count once for its question. */
export const Rule = v.strictObject({
  id: RuleId,
  question: v.picklist(QUESTIONS),
  points: v.pipe(v.number(), v.integer(), v.minValue(RULE_LIMITS.points.least), v.maxValue(RULE_LIMITS.points.most)),
  /** May be none if `only` asks for something that is there: then the condition itself is the evidence. */
  patterns: Patterns,
  /** The fields it looks in; left out: summary and description. */
  where: v.exactOptional(v.pipe(v.array(v.picklist(FIELDS)), v.minLength(1), v.readonly())),
  /** The parts of a text it does not look in; left out: code and quotes. */
  leaveOut: v.exactOptional(v.pipe(v.array(v.picklist(PARTS)), v.readonly())),
  /** It counts only if all of this is so. */
  only: v.exactOptional(
    v.pipe(
      v.record(ConditionField, Condition),
      v.check(
        (only) => Object.keys(only).length <= RULE_LIMITS.conditionsPerRule,
        `at most ${RULE_LIMITS.conditionsPerRule} conditions`,
      ),
      v.readonly(),
    ),
  ),
  /**
   * Exceptions: a match does not count if one of `sentence` stands in its sentence, or one of `anywhere` in any of the
   * fields that the rule looks in.
   */
  unless: v.exactOptional(
    v.pipe(
      v.strictObject({ sentence: v.exactOptional(SomePatterns), anywhere: v.exactOptional(SomePatterns) }),
      v.readonly(),
    ),
  ),
  /** What the rule means, in one line for the people who read it. */
  note: v.pipe(v.string(), v.maxLength(RULE_LIMITS.noteLength)),
  on: v.boolean(),
});
export type Rule = Readonly<v.InferOutput<typeof Rule>>;

export const RuleSet = v.strictObject({
  schema: v.literal(RULE_SET_SCHEMA),
  /** The language its rules read, as a BCP 47 tag. */
  language: v.pipe(v.string(), v.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'a language tag such as "en"')),
  /** What says that something is *not* so; left out: the list of the language. */
  negations: v.exactOptional(
    v.pipe(
      v.array(v.pipe(v.string(), v.maxLength(RULE_LIMITS.patternLength))),
      v.maxLength(RULE_LIMITS.negations),
      v.readonly(),
    ),
  ),
  /** Lines that come with a template, such as "Acceptance criteria": what stands in them does not count. */
  templateLines: v.exactOptional(
    v.pipe(
      v.array(v.pipe(v.string(), v.maxLength(RULE_LIMITS.templateLineLength))),
      v.maxLength(RULE_LIMITS.templateLines),
      v.readonly(),
    ),
  ),
  rules: v.pipe(v.array(Rule), v.maxLength(RULE_LIMITS.rules), v.readonly()),
  /** What confidence was measured to mean; says nothing any more once the rules change. */
  calibration: v.exactOptional(Calibration),
  /** What the project's admins chose beside the rules. */
  settings: v.exactOptional(Settings),
  /** Issues that the rules must, or must not, put in a place. */
  tests: v.exactOptional(
    v.pipe(
      v.array(SavedTest),
      v.maxLength(TEST_LIMITS.tests),
      v.check((tests) => new Set(tests.map(({ name }) => name)).size === tests.length, 'each name of a test once'),
      v.readonly(),
    ),
  ),
});
export type RuleSet = Readonly<v.InferOutput<typeof RuleSet>>;

/** Where a rule looks when it does not say so. */
export const USUAL_WHERE: readonly Field[] = ['summary', 'description'];
/** What a rule leaves out when it does not say so: there, others speak. */
export const USUALLY_LEFT_OUT: readonly Part[] = ['quotes', 'code'];
