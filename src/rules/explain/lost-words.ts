import type { Evidence } from '../evidence';
import type { IssueText } from '../issue-text';
import type { Question } from '../question';
import type { Flip } from './explanation';
import { matchedWords } from './matched-words';

/** A rule of a flip, with the words of the issue that would no longer speak. */
export interface LostWords {
  readonly ruleId: string;
  readonly question: Question;
  readonly points: number;
  /** As they stand in the issue, those that come first first; the same words in other letters once. */
  readonly words: readonly string[];
}

/**
 * What a flip is without, in the issue's own words.
 *
 * @param evidence of the suggestion that it flips
 * @returns one for each rule of the flip, in its order
 */
export function lostWords({ without }: Flip, text: IssueText, evidence: readonly Evidence[]): readonly LostWords[] {
  return without.flatMap((ruleId): readonly LostWords[] => {
    const pieces = evidence.filter((piece) => piece.ruleId === ruleId);
    const [first] = pieces;
    if (first === undefined) return [];
    const words = new Map<string, string>();
    for (const piece of pieces) {
      const stands = matchedWords(text, piece);
      const plain = stands.toLowerCase();
      if (!words.has(plain)) words.set(plain, stands);
    }
    return [{ ruleId, question: first.question, points: first.points, words: [...words.values()] }];
  });
}
