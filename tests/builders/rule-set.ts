import { fingerprintOf, type Rule, type RuleSet } from '#rules';

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

/** A rule set with every key that it and its one rule can have; without a note, as in the published copy. */
export const fullRuleSet = (): RuleSet => ({
  schema: 1,
  language: 'en',
  negations: ['no need', 'without'],
  templateLines: ['Acceptance criteria'],
  rules: [
    rule({
      where: ['summary'],
      leaveOut: ['headings', 'code'],
      only: { type: ['bug'], dueDate: true, labels: false, customfield_10042: ['gold'] },
      unless: { sentence: ['no budget'], anywhere: ['withdrawn'] },
      note: '',
    }),
  ],
  calibration: {
    rules: 'measured-with-these',
    decisions: 250,
    clear: [
      [0, 0.5],
      [60, 0.97],
    ],
    mixed: [[40, 0.6]],
    high: 0.9,
    medium: 0.75,
    right: { high: 0.97, medium: 0.85, low: 0.6 },
  },
  settings: {
    labels: { backlog: 'po', plan: 'pm' },
    bands: { high: 0.95, medium: 0.8 },
    typesLeftOut: ['Epic'],
    onChange: 'keep-suggestion',
  },
  tests: [{ name: 'Asks for an export', summary: 'Export the report', mustNot: 'mixed' }],
});

/** A rule set with what confidence was measured to mean with its very rules. */
export const measuredRuleSet = (rules: RuleSet, decisions = 250): RuleSet => ({
  ...rules,
  calibration: {
    rules: fingerprintOf(rules),
    decisions,
    clear: [[0, 0.5]],
    mixed: [[0, 0.5]],
    high: 0.9,
    medium: 0.75,
    right: { high: 0.97, medium: 0.85, low: 0.6 },
  },
});

/** What the published copy holds of a rule set. */
export function asCopied({ tests: _, ...ruleSet }: RuleSet): RuleSet {
  return ruleSet;
}
