import { matchedWords, missWords, SIDE_OF_QUESTION, type IssueText, type NearMiss, type Rule } from '#rules';

import { PLACE_NAME } from '../../place-words';
import type { SentencePiece } from '../../summary-sentence';

/** For an issue that was not read to its end: what is there might count, or be a condition that holds. */
export const MISSES_UNKNOWN = 'Not all of this text could be read, so nobody can say what nearly counted.';

/** Why words of the issue did not count: `“deploy” would speak for Plan, but it stands in code.` */
export function missSentence(miss: NearMiss, rule: Rule, text: IssueText): readonly SentencePiece[] {
  const side = SIDE_OF_QUESTION[miss.question];
  return [
    { text: '“' },
    { text: matchedWords(text, miss), side },
    { text: `” would speak for ${PLACE_NAME[side]}, but ${missWords(miss, rule, text)}.` },
  ];
}
