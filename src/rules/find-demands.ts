import type { Evidence } from './evidence';
import type { Span } from './issue-text';
import { countPoints, sidePoints } from './points';
import { SIDES, type Side } from './question';
import type { Demand } from './reason';

/** Points at which the sentences of a side ask, together, for something by themselves; a passing date or name has fewer. */
const STANDS_ALONE = 36;
/** How far a sentence has to lean to one side to speak for it. */
const LEANS = 8;
/** How far one of them has to lean at least: others only name things. */
const ASKS = 16;
/** The weaker side's share of the stronger one's points, below which it is a remark and no demand. */
const WEAKER_SHARE = 0.2;

/** Fields that hold sentences. */
const PROSE = ['summary', 'description'] as const;
type ProseField = (typeof PROSE)[number];

/** The sentences of a field: in order, without gaps. */
export type SentencesIn = (field: ProseField) => readonly Span[];

/**
 * The sentences that make an issue mixed: some that ask for a change of the product, others that ask for delivery work,
 * each side's strong enough together to stand alone.
 *
 * The numbers are those that found most mixed issues among the examples (docs/examples) without calling more than one in
 * a hundred others mixed: see docs/accuracy.md.
 *
 * @param evidence in the order of the text
 * @param sentencesIn asked only if there is evidence in the field
 * @returns the telling ones in the order of the text; none unless both sides are asked for
 */
export function findDemands(evidence: readonly Evidence[], sentencesIn: SentencesIn): readonly Demand[] {
  const leaning: Leaning[] = [];
  for (const field of PROSE) addLeaning(leaning, field, evidence, sentencesIn);
  const backlog = askOf('backlog', leaning);
  if (backlog.points < STANDS_ALONE) return [];
  const plan = askOf('plan', leaning);
  const weaker = Math.min(backlog.points, plan.points);
  const isMixed =
    weaker >= STANDS_ALONE &&
    weaker >= WEAKER_SHARE * Math.max(backlog.points, plan.points) &&
    !isExplained(plan, backlog);
  return isMixed ? [...backlog.sentences, ...plan.sentences].sort(inOrder) : [];
}

/**
 * The rules that may have a say in whether an issue is mixed. Without some of the evidence there are never more of them.
 *
 * @returns their ids; none where a side has not the points to stand alone
 */
export function rulesThatMayMix(evidence: readonly Evidence[]): ReadonlySet<string> {
  return mayBeMixed(evidence) ? new Set(evidence.filter(isProse).map(({ ruleId }) => ruleId)) : new Set();
}

/** Whether both sides have the points to stand alone, whatever the sentences. */
export function mayBeMixed(evidence: readonly Evidence[]): boolean {
  const sides = pointsOf(evidence.filter(isProse));
  return SIDES.every((side) => sides[side] >= STANDS_ALONE);
}

const isProse = ({ field }: Evidence): boolean => field === 'summary' || field === 'description';

/** What one side asks for. */
interface Ask {
  /** Of all sentences that lean to it, each rule once; 0 if none of them asks for something. */
  readonly points: number;
  /** Those that ask. */
  readonly sentences: readonly Demand[];
}

/** A sentence that leans to a side, by how much, and what it rests on. */
interface Leaning extends Demand {
  readonly lead: number;
  readonly pieces: readonly Evidence[];
}

function askOf(side: Side, leaning: readonly Leaning[]): Ask {
  const sentences: Demand[] = [];
  const own: Evidence[] = [];
  for (const { field, start, end, points, lead, pieces, side: leansTo } of leaning) {
    if (leansTo !== side) continue;
    for (const piece of pieces) own.push(piece);
    if (lead >= ASKS) sentences.push({ field, start, end, side, points });
  }
  return { points: sentences.length === 0 ? 0 : pointsOf(own)[side], sentences };
}

/** A delivery task that only its summary asks for: what the description says of the product is what it is good for. */
function isExplained(plan: Ask, backlog: Ask): boolean {
  return (
    plan.sentences.every(({ field }) => field === 'summary') &&
    backlog.sentences.every(({ field }) => field !== 'summary')
  );
}

function inOrder(a: Demand, b: Demand): number {
  return (
    PROSE.findIndex((field) => field === a.field) - PROSE.findIndex((field) => field === b.field) || a.start - b.start
  );
}

/** Adds the sentences of a field that lean to a side. */
function addLeaning(
  leaning: Leaning[],
  field: ProseField,
  evidence: readonly Evidence[],
  sentencesIn: SentencesIn,
): void {
  for (const { sentence, pieces } of piecesBySentence(field, evidence, sentencesIn)) {
    const sides = pointsOf(pieces);
    const side: Side = sides.backlog >= sides.plan ? 'backlog' : 'plan';
    const lead = Math.abs(sides.backlog - sides.plan);
    const { start, end } = sentence;
    if (lead >= LEANS) leaning.push({ field, start, end, side, points: sides[side], lead, pieces });
  }
}

/** A sentence that evidence begins in. */
interface Telling {
  readonly sentence: Span;
  readonly pieces: Evidence[];
}

/** The sentences of a field that evidence begins in, in their order. */
function piecesBySentence(
  field: ProseField,
  evidence: readonly Evidence[],
  sentencesIn: SentencesIn,
): readonly Telling[] {
  const found: Telling[] = [];
  let sentences: readonly Span[] | undefined;
  let last: Telling | undefined;
  for (const piece of evidence) {
    if (piece.field !== field) continue;
    sentences ??= sentencesIn(field);
    const isInLast = last !== undefined && piece.start < last.sentence.end;
    const sentence = isInLast ? last?.sentence : sentenceAt(piece.start, sentences);
    if (sentence === undefined) continue;
    if (sentence === last?.sentence) last.pieces.push(piece);
    else found.push((last = { sentence, pieces: [piece] }));
  }
  return found;
}

/** The sentence that a position lies in, by halving: a long text has hundreds. */
function sentenceAt(position: number, sentences: readonly Span[]): Span | undefined {
  let first = 0;
  let last = sentences.length - 1;
  while (first < last) {
    const middle = (first + last) >> 1;
    if (position < (sentences[middle]?.end ?? 0)) last = middle;
    else first = middle + 1;
  }
  return sentences[first];
}

/** The points of each side, each rule once. */
const pointsOf = (pieces: readonly Evidence[]): Readonly<Record<Side, number>> => sidePoints(countPoints(pieces));
