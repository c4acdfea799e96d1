import type { Side } from './question';

/** Points at which the sentences of a side ask, together, for something by themselves; a passing date or name has fewer. */
export const STANDS_ALONE = 36;
/** How far a sentence has to lean to one side to speak for it. */
const LEANS = 8;
/** How far one of them has to lean at least: others only name things. */
const ASKS = 16;
/** The weaker side's share of the stronger one's points, below which it is a remark and no demand. */
const WEAKER_SHARE = 0.2;

/** The side that a sentence speaks for, by its points on each; undefined: for none. */
export function sideOfSentence(backlog: number, plan: number): Side | undefined {
  if (Math.abs(backlog - plan) < LEANS) return undefined;
  return backlog >= plan ? 'backlog' : 'plan';
}

/** Whether a sentence that speaks for a side, by its points on each, asks for something. */
export const asksForSomething = (backlog: number, plan: number): boolean => Math.abs(backlog - plan) >= ASKS;

/** What the sentences of one side ask for. */
export interface Asked {
  /** Of all sentences that speak for it, each rule once; 0 if none of them asks for something. */
  readonly points: number;
  /** Whether one that asks for something is the summary's; whether one is none of the summary's. */
  readonly inSummary: boolean;
  readonly inDescription: boolean;
}

/** Whether an issue asks for both, each side's demand strong enough to stand alone. */
export function isMixed(backlog: Asked, plan: Asked): boolean {
  const weaker = Math.min(backlog.points, plan.points);
  // A delivery task that only its summary asks for: what the description says of the product is what it is good for.
  const isExplained = !plan.inDescription && !backlog.inSummary;
  return weaker >= STANDS_ALONE && weaker >= WEAKER_SHARE * Math.max(backlog.points, plan.points) && !isExplained;
}
