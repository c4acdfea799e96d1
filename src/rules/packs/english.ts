import type { RuleSet } from '../rule-set';

/** The built-in English rules. */
export const english: RuleSet = {
  schema: 1,
  language: 'en',
  rules: [
    {
      id: 'user-story',
      question: 'what',
      points: 45,
      patterns: ['as a user', 'user story'],
      note: 'The form of a user story.',
      on: true,
    },
    {
      id: 'schedule',
      question: 'when',
      points: 45,
      patterns: ['schedul*', 'deadline'],
      note: 'Dates of the work.',
      on: true,
    },
  ],
};
