import type { Place } from '#rules';

import { placeIf, type HeardIssue, type PointsOf } from './heard';
import type { Study } from './study';

/** How many decided issues the rules put where people put them, on the other side, or on neither. */
export interface Tally {
  readonly right: number;
  readonly wrong: number;
  readonly open: number;
}

/** Rules as they are and as they would be, on the same decisions. */
export interface Judgement {
  readonly before: Tally;
  /** Each issue judged by points that were learned without it: what to expect of issues that nobody has seen. */
  readonly after: Tally;
}

/**
 * How the rules would do with some of the proposals.
 *
 * @param taken ids of their rules
 */
export function judgeChoice({ heard, pointsNow, learnedWithout }: Study, taken: ReadonlySet<string>): Judgement {
  const then = (one: HeardIssue, nth: number): Place => {
    const learned = learnedWithout[nth];
    const pointsOf: PointsOf = (id) => (taken.has(id) ? (learned?.get(id) ?? 0) : pointsNow(id));
    return placeIf(one, pointsOf);
  };
  return { before: tally(heard, ({ now }) => now), after: tally(heard, then) };
}

function tally(heard: readonly HeardIssue[], placeOf: (one: HeardIssue, nth: number) => Place): Tally {
  const counts = { right: 0, wrong: 0, open: 0 };
  for (const [nth, one] of heard.entries()) {
    const place = placeOf(one, nth);
    if (place === one.issue.label) counts.right += 1;
    else if (place === 'backlog' || place === 'plan') counts.wrong += 1;
    else counts.open += 1;
  }
  return counts;
}
