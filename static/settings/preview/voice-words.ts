import type { ChangedVoice } from '#measure';
import { fieldText, type IssueText } from '#rules';

import { QUESTION_NAME } from '../../ui/place-words';

/** Longer words are cut: a prefix can match one giant word. UTF-16 code units. */
const LONGEST_WORDS = 40;

/** The words in an issue that a rule goes by. */
export function wordsOfVoice({ piece: { field, start, end } }: ChangedVoice, text: IssueText): string {
  const words = fieldText(text, field).text.slice(start, end).trim().replace(/\s+/gu, ' ');
  return words.length > LONGEST_WORDS ? `${words.slice(0, LONGEST_WORDS)}…` : words;
}

/** What a rule does otherwise than before, in a short phrase. */
export function voiceWords({ before, after }: ChangedVoice): string {
  if (after === undefined) return before === undefined ? '' : `no longer ${says(before)}`;
  if (before === undefined) return `now ${says(after)}`;
  if (before.question !== after.question) return `now ${says(after)}, not ${says(before)}`;
  if (before.points !== after.points) return `now ${says(after)}, before ${before.points}`;
  return `${says(after)}, read in other words`;
}

const says = ({ question, points }: NonNullable<ChangedVoice['after']>): string =>
  `${points} ${points === 1 ? 'point' : 'points'} for ${QUESTION_NAME[question]}`;
