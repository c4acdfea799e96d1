import type { Evidence } from '../evidence';
import { evidenceBySentence, rulesThatMayMix, type SentencesIn } from '../find-demands';
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
  const stands = new Map<string, string>();
  const sentences = mixing.size === 0 ? [] : evidenceBySentence(evidence, sentencesIn);
  for (const [nth, { pieces }] of sentences.entries()) {
    for (const ruleId of new Set(pieces.map((piece) => piece.ruleId))) {
      stands.set(ruleId, `${stands.get(ruleId) ?? ''},${nth}`);
    }
  }
  const byRule = new Map(evidence.map((piece) => [piece.ruleId, piece]));
  return [...byRule.values()]
    .map(({ ruleId, question, points }): Voice => {
      const side = SIDE_OF_QUESTION[question];
      return {
        ruleId,
        side,
        points,
        mayMix: mixing.has(ruleId),
        likeness: `${side},${points}${stands.get(ruleId) ?? ''}`,
      };
    })
    .sort((a, b) => b.points - a.points || (a.ruleId < b.ruleId ? -1 : 1));
}
