import type { SuggestionComparison } from '#measure';
import { fieldText } from '#rules';

import { becauseWords } from './because-words';
import { moveCountLines } from './move-count-lines';

/** Units of a summary that are shown. */
const LONGEST_SUMMARY = 80;

/**
 * What other rules do to issues: how many go where, and the first of them with the words that did it.
 *
 * @param most issues listed
 */
export function moveLines({ issues, moves, changed }: SuggestionComparison, most: number): readonly string[] {
  return [
    ...moveCountLines(issues, moves),
    ...changed
      .slice(0, most)
      .flatMap((one) => [
        '',
        `${one.key}: ${one.before.place} → ${one.after.place}: ${fieldText(one.text, 'summary').text.slice(0, LONGEST_SUMMARY)}`,
        ...becauseWords(one, one.text).map((words) => `    ${words}`),
      ]),
    ...(changed.length > most ? ['', `and ${changed.length - most} more.`] : []),
  ];
}
