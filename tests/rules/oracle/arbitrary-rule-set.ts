import fc from 'fast-check';

import { CONDITION_FIELDS, FIELDS, PARTS, QUESTIONS, type Condition, type Rule, type RuleSet } from '#rules';

import { arbitraryPattern } from './arbitrary-pattern';

const CONDITION: fc.Arbitrary<Condition> = fc.oneof(fc.boolean(), arbitraryPatterns(1));

const ONLY = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...CONDITION_FIELDS, 'customfield_1', 'customfield_20'), CONDITION), {
    minLength: 1,
    maxLength: 3,
    selector: ([field]) => field,
  })
  .map((conditions): NonNullable<Rule['only']> => Object.fromEntries(conditions));

const ALWAYS = {
  id: fc.nat({ max: 20 }).map((nth) => `r${nth}`),
  question: fc.constantFrom(...QUESTIONS),
  points: fc.integer({ min: 1, max: 3 }),
  note: fc.constant(''),
  on: fc.integer({ min: 0, max: 9 }).map((dice) => dice > 0),
};

const PLAIN_RULE: fc.Arbitrary<Rule> = fc.record({ ...ALWAYS, patterns: arbitraryPatterns(1) });

const FULL_RULE: fc.Arbitrary<Rule> = fc
  .record(
    {
      ...ALWAYS,
      patterns: arbitraryPatterns(0),
      where: fc.uniqueArray(fc.constantFrom(...FIELDS), { minLength: 1 }),
      leaveOut: fc.uniqueArray(fc.constantFrom(...PARTS)),
      only: ONLY,
      unless: fc.record({ sentence: arbitraryPatterns(1), anywhere: arbitraryPatterns(1) }, { requiredKeys: [] }),
    },
    { requiredKeys: ['id', 'question', 'points', 'note', 'on', 'patterns'] },
  )
  .filter(({ patterns, only = {} }) => patterns.length > 0 || Object.values(only).some((some) => some !== false));

const NEGATION = fc.constantFrom('not', 'without …5', '… is not needed', 'no need to', 'a', '… b', 'ab …1', 'no … to');
const TEMPLATE_LINE = fc.constantFrom('a', 'A b', 'ab:', 'abc', 'a b ab', '計画');

/** Any rule set of a few rules, plain ones and others. */
export const arbitraryRuleSet: fc.Arbitrary<RuleSet> = fc.record(
  {
    schema: fc.constant(1 as const),
    language: fc.constantFrom('en', 'en', 'en', 'de', 'tr', 'ja'),
    negations: fc.uniqueArray(NEGATION, { maxLength: 3 }),
    templateLines: fc.uniqueArray(TEMPLATE_LINE, { maxLength: 3 }),
    rules: fc.uniqueArray(fc.oneof(PLAIN_RULE, FULL_RULE), { maxLength: 4, selector: ({ id }) => id }),
  },
  { requiredKeys: ['schema', 'language', 'rules'] },
);

function arbitraryPatterns(minLength: number): fc.Arbitrary<readonly string[]> {
  return fc.uniqueArray(arbitraryPattern, { minLength, maxLength: 3 });
}
