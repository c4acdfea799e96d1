import type { RuleSet } from '#rules';

/** Two rules: one for each side. */
export const smallRules: RuleSet = {
  schema: 1,
  language: 'en',
  rules: [
    { id: 'export', question: 'what', points: 40, patterns: ['export'], note: 'A way out for data.', on: true },
    { id: 'deploy', question: 'how', points: 30, patterns: ['deploy'], note: 'Work of delivery.', on: true },
  ],
};
