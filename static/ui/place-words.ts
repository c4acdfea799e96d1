import type { Band, Place, Question } from '#rules';

/** What the page calls each place. */
export const PLACE_NAME = {
  backlog: 'Backlog',
  plan: 'Plan',
  mixed: 'Both',
  unclear: 'Not enough to tell',
} as const satisfies Record<Place, string>;

/** How sure a suggestion is, in a word. */
export const BAND_WORD = { high: 'High', medium: 'Medium', low: 'Low' } as const satisfies Record<Band, string>;

/** How sure, in words. */
export const BAND_NAME = {
  high: 'High confidence',
  medium: 'Medium confidence',
  low: 'Low confidence',
} as const satisfies Record<Band, string>;

/** What each question asks of an issue. */
export const QUESTION_NAME = { what: 'What', why: 'Why', how: 'How', when: 'When' } as const satisfies Record<
  Question,
  string
>;
export const QUESTION_MEANING = {
  what: 'What the product should be or do',
  why: 'Why it is worth it',
  how: 'How the team gets it done',
  when: 'When, by whom, at what cost and risk',
} as const satisfies Record<Question, string>;
