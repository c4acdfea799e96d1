import type { Place, Side } from '#rules';

import type { Answer } from './answer';
import { EFFECTS, effectOf, type Effect } from './effect';
import { countMoves, type Move } from './moves';

/** An issue, and what two rule sets answer for it. */
export interface AnsweredIssue<Issue> {
  readonly issue: Issue;
  readonly before: Answer;
  readonly after: Answer;
}

/** An issue that other rules put elsewhere. */
export interface MovedIssue<Issue> extends AnsweredIssue<Issue> {
  readonly effect: Effect;
}

/** How often rules say what people decided. */
export interface Agreement {
  /** Issues that people have decided. */
  readonly decided: number;
  /** How many of those the rules put where the people did, before and after. */
  readonly before: number;
  readonly after: number;
}

/** What other rules would do to issues. */
export interface AnswerComparison<Issue> {
  /** How many issues were compared. */
  readonly issues: number;
  /** How many issues each rule set puts in each place. */
  readonly before: Readonly<Record<Place, number>>;
  readonly after: Readonly<Record<Place, number>>;
  /** Most issues first. */
  readonly moves: readonly Move[];
  readonly agreement: Agreement;
  /** The worst first: see {@link EFFECTS}; alike ones in the order of the issues. */
  readonly moved: readonly MovedIssue<Issue>[];
  readonly effects: Readonly<Record<Effect, number>>;
}

/** Compares what two rule sets answer. Only places are compared, not how sure the rules are of them. */
export function compareAnswers<Issue extends { readonly decided: Side | undefined }>(
  answered: readonly AnsweredIssue<Issue>[],
): AnswerComparison<Issue> {
  const [before, after] = [noPlaces(), noPlaces()];
  const agreement = { decided: 0, before: 0, after: 0 };
  const byEffect: Record<Effect, MovedIssue<Issue>[]> = {
    spoilt: [],
    lost: [],
    misled: [],
    undecided: [],
    withdrawn: [],
    mended: [],
  };
  for (const one of answered) {
    const { decided } = one.issue;
    const [from, to] = [one.before.place, one.after.place];
    before[from] += 1;
    after[to] += 1;
    if (decided !== undefined) {
      agreement.decided += 1;
      if (from === decided) agreement.before += 1;
      if (to === decided) agreement.after += 1;
    }
    if (from === to) continue;
    const effect = effectOf(decided, from, to);
    byEffect[effect].push({ ...one, effect });
  }
  const moved = EFFECTS.flatMap((effect) => byEffect[effect]);
  return {
    issues: answered.length,
    before,
    after,
    moves: countMoves(moved.map((one) => ({ from: one.before.place, to: one.after.place }))),
    agreement,
    moved,
    effects: {
      spoilt: byEffect.spoilt.length,
      lost: byEffect.lost.length,
      misled: byEffect.misled.length,
      undecided: byEffect.undecided.length,
      withdrawn: byEffect.withdrawn.length,
      mended: byEffect.mended.length,
    },
  };
}

const noPlaces = (): Record<Place, number> => ({ backlog: 0, plan: 0, mixed: 0, unclear: 0 });
