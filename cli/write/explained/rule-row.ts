import { matchedWords, SIDE_OF_QUESTION, type Evidence, type IssueText } from '#rules';

import { printable } from '../printable';
import type { Paint } from './paint';

export interface RowWidths {
  /** Of the longest rule id. */
  readonly id: number;
}

/** A longer rule id is not waited for. */
const WIDEST_ID = 32;

export const rowWidths = (pieces: readonly Pick<Evidence, 'ruleId'>[]): RowWidths => ({
  id: Math.min(WIDEST_ID, Math.max(0, ...pieces.map(({ ruleId }) => ruleId.length))),
});

/** A rule in one line: `      deadline  when +30  “by March”  (counted above)`. */
export function ruleRow(piece: Evidence, text: IssueText, { id }: RowWidths, paint: Paint, remark = ''): string {
  const { ruleId, question, points } = piece;
  const weight = paint.side(SIDE_OF_QUESTION[question], `${question.padEnd(4)} ${`+${points}`.padStart(4)}`);
  const words = `“${printable(matchedWords(text, piece))}”`;
  return `      ${ruleId.padEnd(id)}  ${weight}  ${words}${remark === '' ? '' : `  ${paint.quiet(printable(remark))}`}`;
}
