import { matchedWords, type Evidence, type IssueText } from '#rules';

/** A rule with the words that it goes by: `export (what 40): “Export”`. */
const voiceWords = (piece: Evidence, text: IssueText): string =>
  `${piece.ruleId} (${piece.question} ${piece.points}): “${matchedWords(text, piece)}”`;

/** Each rule with evidence once, the most points first. */
export function voicesOf(evidence: readonly Evidence[], text: IssueText): readonly string[] {
  const first = new Map<string, Evidence>();
  for (const piece of evidence) if (!first.has(piece.ruleId)) first.set(piece.ruleId, piece);
  return [...first.values()].sort((a, b) => b.points - a.points).map((piece) => voiceWords(piece, text));
}
