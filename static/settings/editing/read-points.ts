import { RULE_LIMITS } from '#rules';

const { least, most } = RULE_LIMITS.points;
export const POINTS_FAULT = `A whole number from ${least} to ${most}.`;

/** Points as typed; undefined when they are no whole number that a rule can have. */
export function readPoints(typed: string): number | undefined {
  const points = /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : 0;
  return points >= least && points <= most ? points : undefined;
}
