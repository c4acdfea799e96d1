import type { IssueText } from './issue-text';
import { placeOf, reasonFromEvidence } from './place-from-evidence';
import type { Place } from './question';
import { sentencesOf } from './sentences';
import type { Suggestion } from './suggestion';

/**
 * The place that an issue would have if its rules gave other points, without reading it again.
 *
 * @param suggestion for this text
 * @param pointsOf what a rule would give, by its id; 0: it would be silent
 */
export function placeWithPoints(
  text: IssueText,
  { reason, evidence }: Suggestion,
  pointsOf: (ruleId: string) => number,
): Place {
  if (reason.kind === 'no-text' || reason.kind === 'other-language') return placeOf(reason);
  const heard = evidence
    .map((piece) => ({ ...piece, points: pointsOf(piece.ruleId) }))
    .filter(({ points }) => points > 0);
  return placeOf(reasonFromEvidence(heard, (field) => sentencesOf(text[field])));
}
