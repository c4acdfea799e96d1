import type { Evidence } from './evidence';
import { findDemands, mayBeMixed, type SentencesIn } from './find-demands';
import { countPoints, sidePoints } from './points';
import type { Place, Side } from './question';
import type { Reason } from './reason';

/** A lead of fewer points than this is no lead: one weak word more on one side decides nothing. */
export const LEAST_LEAD = 6;

/**
 * Why an issue whose text can be read has its place: a pure function of its evidence, so that it can be asked again what
 * the place would be without some of it.
 *
 * @param evidence in the order of the text
 * @param sentencesIn asked only if there is evidence in the field
 */
export function reasonFromEvidence(evidence: readonly Evidence[], sentencesIn: SentencesIn): Reason {
  if (evidence.length === 0) return { kind: 'no-match' };
  // Most issues have not the points for it, and their sentences need not be found.
  const demands = mayBeMixed(evidence) ? findDemands(evidence, sentencesIn) : [];
  if (demands.length > 0) return { kind: 'both', demands };
  const { backlog, plan } = sidePoints(countPoints(evidence));
  const side = sideOfLead(backlog - plan);
  return side === undefined ? { kind: 'even' } : { kind: 'clear', side };
}

/**
 * The side that has the lead; undefined where nobody does.
 *
 * @param lead the backlog's points more than the plan's
 */
export function sideOfLead(lead: number): Side | undefined {
  if (Math.abs(lead) < LEAST_LEAD) return undefined;
  return lead > 0 ? 'backlog' : 'plan';
}

/** The place that a reason gives. */
export function placeOf(reason: Reason): Place {
  if (reason.kind === 'clear') return reason.side;
  return reason.kind === 'both' ? 'mixed' : 'unclear';
}
