import type { Evidence } from './evidence';
import type { Field, IssueText, Span } from './issue-text';
import { SIDE_OF_QUESTION, type Side } from './question';
import { sentencesOf } from './sentences';
import type { Demand } from './suggestion';

/** Points at which a sentence asks for something by itself; a passing date or name has fewer. */
const STANDS_ALONE = 35;
/** How far a sentence must lean to one side to speak for it. */
const LEANS = 15;
/** A sentence of the description whose strongest evidence has fewer points only names things: it asks for nothing. */
const ASKS = 16;
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
  if (hasOnlyMotivation(demands)) return [];
  const total = (side: Side): number =>
    demands.filter((demand) => demand.side === side).reduce((sum, { points }) => sum + points, 0);
  const [weaker, stronger] = [total('backlog'), total('plan')].sort((a, b) => a - b);
  const isMixed = weaker !== undefined && stronger !== undefined && weaker > 0 && weaker >= stronger * WEAKER_SHARE;
  return isMixed ? demands : [];
}

/** A delivery task by its summary, with one sentence that says what it is good for: that asks for nothing more. */
function hasOnlyMotivation(demands: readonly Demand[]): boolean {
  const [only, ...others] = demands.filter(({ side }) => side === 'backlog');
  const isDeliveryTask = demands.some(({ side, field }) => side === 'plan' && field === 'summary');
  return isDeliveryTask && others.length === 0 && only?.field === 'description';
}

function demandsIn(field: Field, text: IssueText, evidence: readonly Evidence[]): readonly Demand[] {
  const here = evidence.filter((piece) => piece.field === field);
  return sentencesOf(text[field]).flatMap((sentence): Demand[] => {
    const { sides, strongest } = weigh(sentence, here);
    const side: Side = sides.backlog >= sides.plan ? 'backlog' : 'plan';
    const lead = Math.abs(sides.backlog - sides.plan);
    if (sides[side] < STANDS_ALONE || lead < LEANS) return [];
    if (field === 'description' && strongest[side] < ASKS) return [];
    return [{ field, ...sentence, side, points: sides[side] }];
  });
}

/** The points of each side in a sentence, each rule once, and the points of its strongest rule. */
function weigh({ start, end }: Span, evidence: readonly Evidence[]) {
  const counted = new Set<string>();
  const sides: Record<Side, number> = { backlog: 0, plan: 0 };
  const strongest: Record<Side, number> = { backlog: 0, plan: 0 };
  for (const piece of evidence) {
    if (piece.start < start || piece.start >= end || counted.has(piece.ruleId)) continue;
    counted.add(piece.ruleId);
    const side = SIDE_OF_QUESTION[piece.question];
    sides[side] += piece.points;
    strongest[side] = Math.max(strongest[side], piece.points);
  }
  return { sides, strongest };
}
