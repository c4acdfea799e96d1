import type { Evidence } from './evidence';
import type { Question, Side } from './question';

/** Points per question. */
export type Points = Record<Question, number>;

/** So many pieces are looked through one by one: making a set of their rules takes longer. */
const FEW = 16;

/** Points per question, each rule once however often it matched. */
export function countPoints(evidence: readonly Evidence[]): Points {
  const points: Points = { what: 0, why: 0, how: 0, when: 0 };
  const counted = evidence.length > FEW ? new Set<string>() : undefined;
  for (let at = 0; at < evidence.length; at += 1) {
    const piece = evidence[at];
    if (piece === undefined) continue;
    if (counted?.has(piece.ruleId) ?? isCountedBefore(evidence, at, piece.ruleId)) continue;
    counted?.add(piece.ruleId);
    points[piece.question] += piece.points;
  }
  return points;
}

function isCountedBefore(evidence: readonly Evidence[], place: number, ruleId: string): boolean {
  for (let at = 0; at < place; at += 1) if (evidence[at]?.ruleId === ruleId) return true;
  return false;
}

/** The points of each side: what and why against how and when. */
export function sidePoints({ what, why, how, when }: Readonly<Points>): Record<Side, number> {
  return { backlog: what + why, plan: how + when };
}
