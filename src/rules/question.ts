/** The four questions that people argue with when they decide where an issue belongs. */
export const QUESTIONS = ['what', 'why', 'how', 'when'] as const;
export type Question = (typeof QUESTIONS)[number];

/** The two places an issue can be tagged with: the product backlog or the project plan. */
export const SIDES = ['backlog', 'plan'] as const;
export type Side = (typeof SIDES)[number];

/** What a suggestion can say. */
export const PLACES = ['backlog', 'plan', 'mixed', 'unclear'] as const;
export type Place = (typeof PLACES)[number];

/** Which side each question speaks for. */
export const SIDE_OF_QUESTION = {
  what: 'backlog',
  why: 'backlog',
  how: 'plan',
  when: 'plan',
} as const satisfies Record<Question, Side>;

/** How sure a suggestion is, in words. */
export const BANDS = ['high', 'medium', 'low'] as const;
export type Band = (typeof BANDS)[number];
