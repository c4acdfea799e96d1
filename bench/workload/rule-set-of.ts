import type { RuleSet } from '#rules';

/** A rule that people can keep in view asks for a handful of patterns. */
const PATTERNS_PER_RULE = 5;

const QUESTIONS = ['what', 'why', 'how', 'when'] as const;

/**
 * A rule set in English with these patterns, five to a rule.
 *
 * @param more what else it has, such as negations of its own
 */
export function ruleSetOf(patterns: readonly string[], more: Partial<RuleSet> = {}): RuleSet {
  return {
    schema: 1,
    language: 'en',
    ...more,
    rules: Array.from({ length: Math.ceil(patterns.length / PATTERNS_PER_RULE) }, (_, nth) => ({
      id: `rule-${nth}`,
      question: QUESTIONS[nth % QUESTIONS.length] ?? 'what',
      points: 10 + (nth % 30),
      patterns: patterns.slice(nth * PATTERNS_PER_RULE, (nth + 1) * PATTERNS_PER_RULE),
      note: '',
      on: true,
    })),
  };
}
