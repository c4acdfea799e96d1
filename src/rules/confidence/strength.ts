import { sidePoints, type Points } from '../points';
import type { Reason } from '../reason';

/** How much the weaker side's points take away, beyond shortening the lead: a contested lead is less often right. */
const CONTESTED = 0.5;

/** How strongly the evidence speaks for its place, in points: what confidence is read from; 0 where nothing is clear. */
export function strengthOf(reason: Reason, points: Points): number {
  const { backlog, plan } = sidePoints(points);
  const weaker = Math.min(backlog, plan);
  if (reason.kind === 'clear') return Math.max(0, Math.abs(backlog - plan) - CONTESTED * weaker);
  return reason.kind === 'both' ? weaker : 0;
}
