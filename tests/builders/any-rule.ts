import { CONDITION_FIELDS, FIELDS, PARTS, QUESTIONS, type Rule, type RuleSet } from '#rules';
import fc from 'fast-check';

const pattern = fc
  .array(fc.constantFrom('release', 'größe', '計画', 'schedul*', '*flow', '~deliver', '"As-Is"', '{date}'), {
    minLength: 1,
    maxLength: 3,
  })
  .map((words) => words.join(' '));
const patterns = (minLength: number): fc.Arbitrary<string[]> => fc.uniqueArray(pattern, { minLength, maxLength: 3 });

const customField = fc.integer({ min: 0, max: 999_999_999_999 }).map((id) => `customfield_${id}` as const);
const condition = fc.oneof(fc.boolean(), patterns(1));
const only = fc
  .uniqueArray(fc.tuple(fc.oneof(fc.constantFrom(...CONDITION_FIELDS), customField), condition), {
    minLength: 1,
    maxLength: 6,
    selector: ([field]) => field,
  })
  .map((conditions): NonNullable<Rule['only']> => Object.fromEntries(conditions));

const unless = fc.oneof(
  fc.record({ sentence: patterns(1) }),
  fc.record({ anywhere: patterns(1) }),
  fc.record({ sentence: patterns(1), anywhere: patterns(1) }),
);

/** Any rule, with and without each of the keys that it may leave out. */
export const anyRule: fc.Arbitrary<Rule> = fc
  .record(
    {
      id: fc.stringMatching(/^[a-z0-9]{1,12}$/),
      question: fc.constantFrom(...QUESTIONS),
      points: fc.integer({ min: 1, max: 100 }),
      patterns: patterns(0),
      where: fc.subarray([...FIELDS], { minLength: 1 }),
      leaveOut: fc.subarray([...PARTS]),
      only,
      unless,
      note: fc.string({ maxLength: 20 }),
      on: fc.boolean(),
    },
    { requiredKeys: ['id', 'question', 'points', 'patterns', 'note', 'on'] },
  )
  .map((rule) => (asksForSomething(rule) ? rule : { ...rule, patterns: ['release'] }));

/** Any rule set, with and without lists of its own. */
export const anyRuleSet: fc.Arbitrary<RuleSet> = fc.record(
  {
    schema: fc.constant(1 as const),
    language: fc.constantFrom('en', 'de'),
    negations: patterns(0),
    templateLines: fc.uniqueArray(fc.constantFrom('Acceptance criteria', 'h2. Steps:', '(none)')),
    rules: fc.uniqueArray(anyRule, { selector: ({ id }) => id, maxLength: 8 }),
  },
  { requiredKeys: ['schema', 'language', 'rules'] },
);

const asksForSomething = ({ patterns: own, only: conditions = {} }: Rule): boolean =>
  own.length > 0 || Object.values(conditions).some((asked) => asked !== false);
