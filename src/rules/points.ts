import type { Evidence } from './evidence';
import { QUESTIONS, SIDE_OF_QUESTION, type Question, type Side } from './question';

/** Points per question. */
export type Points = Record<Question, number>;

/** Points per question, each rule once however often it matched. */
export function countPoints(evidence: readonly Evidence[]): Points {
  const points: Points = { what: 0, why: 0, how: 0, when: 0 };
  const counted = new Set<string>();
  for (const { ruleId, question, points: worth } of evidence) {
    if (counted.has(ruleId)) continue;
    counted.add(ruleId);
    points[question] += worth;
  }
  return points;
}

/** The points of each side: what and why against how and when. */
export function sidePoints(points: Readonly<Points>): Record<Side, number> {
  const sides: Record<Side, number> = { backlog: 0, plan: 0 };
  for (const question of QUESTIONS) sides[SIDE_OF_QUESTION[question]] += points[question];
  return sides;
}
