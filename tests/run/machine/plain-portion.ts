import type { Portion } from '#run';

/** A portion of issues without a tag that are to be in the plan. */
export const plainPortion = (...ids: readonly number[]): Portion => ({
  schema: 1,
  groups: [
    {
      before: null,
      after: { schema: 1, place: 'plan', band: 'high', by: 'run', rules: 3, run: 'r1' },
      labelsBefore: [],
      labelsAfter: ['project-plan'],
      ids,
    },
  ],
  left: [],
});
