import type { Evidence } from './evidence';
import type { Field, IssueText } from './issue-text';
import { SIDE_OF_QUESTION, type Side } from './question';
import { sentencesOf } from './sentences';
import type { Demand } from './suggestion';

/** Points at which a sentence asks for something by itself; a passing date or name has fewer. */
const STANDS_ALONE = 35;
/** How far a sentence must lean to one side to speak for it. */
const LEANS = 15;
/** The weaker side's share of the stronger one's points, below which it is a remark and no demand. */
const WEAKER_SHARE = 0.4;

/** Fields that hold sentences. */
const PROSE: readonly Field[] = ['summary', 'description'];

/**
 * The sentences that make an issue mixed: some that ask for a change of the product, others that ask for delivery work,
 * each strong enough to stand alone.
 *
 * @returns in the order of the text; none unless both sides are asked for
 */
export function findDemands(text: IssueText, evidence: readonly Evidence[]): readonly Demand[] {
  const demands = PROSE.flatMap((field) => demandsIn(field, text, evidence));
  const total = (side: Side): number =>
    demands.filter((demand) => demand.side === side).reduce((sum, { points }) => sum + points, 0);
  const [weaker, stronger] = [total('backlog'), total('plan')].sort((a, b) => a - b);
  const isMixed = weaker !== undefined && stronger !== undefined && weaker > 0 && weaker >= stronger * WEAKER_SHARE;
  return isMixed ? demands : [];
}

function demandsIn(field: Field, text: IssueText, evidence: readonly Evidence[]): readonly Demand[] {
  const here = evidence.filter((piece) => piece.field === field);
  return sentencesOf(text[field]).flatMap(({ start, end }): Demand[] => {
    const counted = new Set<string>();
    const sides: Record<Side, number> = { backlog: 0, plan: 0 };
    for (const piece of here) {
      if (piece.start < start || piece.start >= end || counted.has(piece.ruleId)) continue;
      counted.add(piece.ruleId);
      sides[SIDE_OF_QUESTION[piece.question]] += piece.points;
    }
    const side: Side = sides.backlog >= sides.plan ? 'backlog' : 'plan';
    const lead = Math.abs(sides.backlog - sides.plan);
    if (sides[side] < STANDS_ALONE || lead < LEANS) return [];
    return [{ field, start, end, side, points: sides[side] }];
  });
}
