import type { Evidence } from './evidence';
import type { Span } from './issue-text';
import { SIDE_OF_QUESTION, SIDES, type Side } from './question';
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
const PROSE = ['summary', 'description'] as const;
type ProseField = (typeof PROSE)[number];

/** The sentences of a field: in order, without gaps. */
export type SentencesIn = (field: ProseField) => readonly Span[];

/**
 * The sentences that make an issue mixed: some that ask for a change of the product, others that ask for delivery work,
 * each strong enough to stand alone.
 *
 * @param sentencesIn asked only if there is evidence in the field
 * @returns in the order of the text; none unless both sides are asked for
 */
export function findDemands(evidence: readonly Evidence[], sentencesIn: SentencesIn): readonly Demand[] {
  const demands = PROSE.flatMap((field) => demandsIn(field, evidence, sentencesIn));
  if (hasOnlyMotivation(demands)) return [];
  const total = (side: Side): number =>
    demands.filter((demand) => demand.side === side).reduce((sum, { points }) => sum + points, 0);
  const [weaker, stronger] = [total('backlog'), total('plan')].sort((a, b) => a - b);
  const isMixed = weaker !== undefined && stronger !== undefined && weaker > 0 && weaker >= stronger * WEAKER_SHARE;
  return isMixed ? demands : [];
}

/**
 * The rules that may have a say in whether an issue is mixed: those in a sentence where a side has the points to stand
 * alone. Without some of the evidence there are never more of them.
 *
 * @returns their ids; none unless both sides have such a sentence
 */
export function rulesOfStrongSentences(evidence: readonly Evidence[], sentencesIn: SentencesIn): ReadonlySet<string> {
  const sidesSeen = new Set<Side>();
  const rules = new Set<string>();
  for (const field of PROSE) {
    const here = evidence.filter((piece) => piece.field === field);
    if (here.length === 0) continue;
    for (const [, pieces] of piecesBySentence(here, sentencesIn(field))) {
      const weight = weigh(pieces);
      const strong = SIDES.filter((side) => mayStandAlone(field, side, weight));
      for (const side of strong) sidesSeen.add(side);
      if (strong.length > 0) for (const { ruleId } of pieces) rules.add(ruleId);
    }
  }
  return sidesSeen.size === SIDES.length ? rules : new Set();
}

/** A delivery task by its summary, with one sentence that says what it is good for: that asks for nothing more. */
function hasOnlyMotivation(demands: readonly Demand[]): boolean {
  const [only, ...others] = demands.filter(({ side }) => side === 'backlog');
  const isDeliveryTask = demands.some(({ side, field }) => side === 'plan' && field === 'summary');
  return isDeliveryTask && others.length === 0 && only?.field === 'description';
}

function demandsIn(field: ProseField, evidence: readonly Evidence[], sentencesIn: SentencesIn): readonly Demand[] {
  const here = evidence.filter((piece) => piece.field === field);
  if (here.length === 0) return [];
  return piecesBySentence(here, sentencesIn(field)).flatMap(([sentence, pieces]): Demand[] => {
    const weight = weigh(pieces);
    const { sides } = weight;
    const side: Side = sides.backlog >= sides.plan ? 'backlog' : 'plan';
    const lead = Math.abs(sides.backlog - sides.plan);
    if (!mayStandAlone(field, side, weight) || lead < LEANS) return [];
    return [{ field, start: sentence.start, end: sentence.end, side, points: sides[side] }];
  });
}

/** Whether a side has the points, in one sentence, to ask for something by itself. */
const mayStandAlone = (field: ProseField, side: Side, { sides, strongest }: Weight): boolean =>
  sides[side] >= STANDS_ALONE && (field === 'summary' || strongest[side] >= ASKS);

/** The sentences that evidence begins in, in their order, each with that evidence. */
function piecesBySentence(evidence: readonly Evidence[], sentences: readonly Span[]) {
  const found = new Map<number, { readonly sentence: Span; readonly pieces: Evidence[] }>();
  for (const piece of evidence) {
    const nth = nthSentence(piece.start, sentences);
    const sentence = sentences[nth];
    if (sentence === undefined) continue;
    const known = found.get(nth);
    if (known === undefined) found.set(nth, { sentence, pieces: [piece] });
    else known.pieces.push(piece);
  }
  return [...found].sort(([a], [b]) => a - b).map(([, { sentence, pieces }]) => [sentence, pieces] as const);
}

/** Which sentence a position lies in, by halving: a long text has hundreds. */
function nthSentence(position: number, sentences: readonly Span[]): number {
  let first = 0;
  let last = sentences.length - 1;
  while (first < last) {
    const middle = (first + last) >> 1;
    if (position < (sentences[middle]?.end ?? 0)) last = middle;
    else first = middle + 1;
  }
  return first;
}

/** The points of each side in a sentence, each rule once, and the points of its strongest rule. */
interface Weight {
  readonly sides: Readonly<Record<Side, number>>;
  readonly strongest: Readonly<Record<Side, number>>;
}

function weigh(pieces: readonly Evidence[]): Weight {
  const counted = new Set<string>();
  const sides: Record<Side, number> = { backlog: 0, plan: 0 };
  const strongest: Record<Side, number> = { backlog: 0, plan: 0 };
  for (const { ruleId, question, points } of pieces) {
    if (counted.has(ruleId)) continue;
    counted.add(ruleId);
    const side = SIDE_OF_QUESTION[question];
    sides[side] += points;
    strongest[side] = Math.max(strongest[side], points);
  }
  return { sides, strongest };
}
