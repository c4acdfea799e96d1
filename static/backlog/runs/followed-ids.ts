import { planRetry, planUndo, type Portion } from '#run';

/** What follows from a run: an undo of it, of some issues only where they are chosen, or another try. */
export type FollowUp =
  { readonly kind: 'undo'; readonly only: readonly number[] | undefined } | { readonly kind: 'retry' };

/** Issues that an undo or a retry of a run may write. @param portions of the run, as it left them */
export function followedIds(portions: readonly Portion[], followUp: FollowUp): readonly number[] {
  // Who is named in the tags does not matter here.
  const plan =
    followUp.kind === 'retry'
      ? planRetry(portions, '', '')
      : planUndo(portions, followUp.only === undefined ? undefined : new Set(followUp.only));
  return plan.flatMap(({ groups }) => groups.flatMap(({ ids }) => ids));
}
