import type { StandingTag } from '#issue';

import type { ScannedIssue } from '../scan/scanned-issue';

type Reviewed = Pick<ScannedIssue, 'place' | 'band' | 'standing'>;

/** Whether an issue is suggested as it was, and the same tag stands: who approved it would approve it again. */
export const isSuggestedAlike = (before: Reviewed, now: Reviewed): boolean =>
  before.place === now.place && before.band === now.band && standsAlike(before.standing, now.standing);

function standsAlike(before: StandingTag, now: StandingTag): boolean {
  if (before.kind === 'none' || now.kind === 'none') return before.kind === now.kind;
  if (before.kind !== now.kind || before.place !== now.place) return false;
  return before.kind !== 'tagged' || now.kind !== 'tagged' || (before.by === now.by && before.rules === now.rules);
}
