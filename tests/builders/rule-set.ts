import type { Rule, RuleSet } from '#rules';

/** A rule; by default one that asks what. */
export const rule = (overrides: Partial<Rule> = {}): Rule => ({
  id: 'export',
  question: 'what',
  points: 30,
  patterns: ['export'],
  note: 'Something a user can do.',
  on: true,
  ...overrides,
});

/** A rule set of these rules; English. */
export const ruleSet = (...rules: readonly Rule[]): RuleSet => ({ schema: 1, language: 'en', rules });
