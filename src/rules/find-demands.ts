import { asksForSomething, isMixed, sideOfSentence, STANDS_ALONE, type Asked } from './demand-limits';
import type { Evidence } from './evidence';
import type { Span } from './issue-text';
import { countPoints, sidePoints } from './points';
import { SIDES, type Side } from './question';
import type { Demand } from './reason';

/** Fields that hold sentences. */
const PROSE = ['summary', 'description'] as const;
type ProseField = (typeof PROSE)[number];

/** The sentences of a field: in order, without gaps. */
export type SentencesIn = (field: ProseField) => readonly Span[];

/** A sentence, and the evidence that begins in it. */
interface SentenceEvidence extends Span {
  readonly field: ProseField;
  readonly pieces: readonly Evidence[];
}

/**
 * The sentences that make an issue mixed: some that ask for a change of the product, others that ask for delivery work,
 * each side's strong enough together to stand alone.
 *
 * The numbers (`demand-limits.ts`) are those that found most mixed issues among the examples (docs/examples) without
 * calling more than one in a hundred others mixed: see docs/accuracy.md.
 *
 * @param evidence in the order of the text
 * @param sentencesIn asked only if there is evidence in the field
 * @returns the telling ones in the order of the text; none unless both sides are asked for
 */
export function findDemands(evidence: readonly Evidence[], sentencesIn: SentencesIn): readonly Demand[] {
  const leaning = evidenceBySentence(evidence, sentencesIn).flatMap(leaningOf);
  const [backlog, plan] = [askOf('backlog', leaning), askOf('plan', leaning)];
  return isMixed(backlog, plan) ? [...backlog.sentences, ...plan.sentences].sort(inOrder) : [];
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

/** What one side asks for, and the sentences that ask. */
interface Ask extends Asked {
  readonly sentences: readonly Demand[];
}

/** A sentence that leans to a side, and what it rests on. */
interface Leaning extends Demand {
  readonly asks: boolean;
  readonly pieces: readonly Evidence[];
}

function askOf(side: Side, leaning: readonly Leaning[]): Ask {
  const own = leaning.filter((sentence) => sentence.side === side);
  const sentences = own
    .filter(({ asks }) => asks)
    .map(({ field, start, end, points }): Demand => ({ field, start, end, side, points }));
  const points = sentences.length === 0 ? 0 : pointsOf(own.flatMap(({ pieces }) => pieces))[side];
  const inSummary = sentences.some(({ field }) => field === 'summary');
  const inDescription = sentences.some(({ field }) => field === 'description');
  return { points, sentences, inSummary, inDescription };
}

function inOrder(a: Demand, b: Demand): number {
  return (
    PROSE.findIndex((field) => field === a.field) - PROSE.findIndex((field) => field === b.field) || a.start - b.start
  );
}

function leaningOf({ field, start, end, pieces }: SentenceEvidence): readonly Leaning[] {
  const sides = pointsOf(pieces);
  const side = sideOfSentence(sides.backlog, sides.plan);
  if (side === undefined) return [];
  const asks = asksForSomething(sides.backlog, sides.plan);
  return [{ field, start, end, side, points: sides[side], asks, pieces }];
}

/**
 * The sentences that evidence begins in, in the order of the text, each with that evidence.
 *
 * @param evidence in the order of the text
 * @param sentencesIn asked only if there is evidence in the field
 */
export function evidenceBySentence(
  evidence: readonly Evidence[],
  sentencesIn: SentencesIn,
): readonly SentenceEvidence[] {
  return PROSE.flatMap((field) => bySentence(field, evidence, sentencesIn));
}

function bySentence(
  field: ProseField,
  evidence: readonly Evidence[],
  sentencesIn: SentencesIn,
): readonly SentenceEvidence[] {
  const found: (SentenceEvidence & { readonly pieces: Evidence[] })[] = [];
  let sentences: readonly Span[] | undefined;
  for (const piece of evidence) {
    if (piece.field !== field) continue;
    const last = found.at(-1);
    if (last !== undefined && piece.start < last.end) {
      last.pieces.push(piece);
      continue;
    }
    sentences ??= sentencesIn(field);
    const sentence = sentenceAt(piece.start, sentences);
    if (sentence !== undefined) found.push({ field, start: sentence.start, end: sentence.end, pieces: [piece] });
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
