import type { Evidence } from '../evidence';
import { rulesThatMayMix, type SentencesIn } from '../find-demands';
import { SIDE_OF_QUESTION, type Side } from '../question';

/** A rule with evidence in an issue, and all that its place could hang on. */
export interface Voice {
  readonly ruleId: string;
  readonly side: Side;
  readonly points: number;
  /** Whether it may have a say in the issue being mixed. */
  readonly mayMix: boolean;
  /** The same for two rules where one is as good as the other. */
  readonly likeness: string;
}

/** The rules that have evidence, those with most points first, then by id. */
export function voicesOf(evidence: readonly Evidence[], sentencesIn: SentencesIn): readonly Voice[] {
  const mixing = rulesThatMayMix(evidence);
  const byRule = new Map<string, { readonly first: Evidence; readonly stands: Set<string> }>();
  for (const piece of evidence) {
    const known = byRule.get(piece.ruleId) ?? { first: piece, stands: new Set() };
    byRule.set(piece.ruleId, known);
    const { field, start } = piece;
    if (field !== 'summary' && field !== 'description') continue;
    const sentence = sentencesIn(field).findIndex(({ end }) => start < end);
    known.stands.add(`${field} ${sentence}`);
  }
  return [...byRule]
    .map(([ruleId, { first, stands }]): Voice => {
      const { question, points } = first;
      const side = SIDE_OF_QUESTION[question];
      const mayMix = mixing.has(ruleId);
      const likeness = [side, points, ...(mayMix ? [...stands].sort() : [])].join();
      return { ruleId, side, points, mayMix, likeness };
    })
    .sort((a, b) => b.points - a.points || (a.ruleId < b.ruleId ? -1 : 1));
}
