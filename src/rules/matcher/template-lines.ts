import type { Span } from '../issue-text';
import type { TraitsOf } from './alphabet';
import { readWords } from './read-words';

/** Longer than any line that can be listed: what is longer comes with no template, and is not read. UTF-16 units. */
export const LONGEST_LINE = 400;

/** A line as it is compared: its folded words, joined by single spaces. */
export const foldedLine = (line: string, traitsOf: TraitsOf): string =>
  readWords(line, traitsOf)
    .map(({ folded }) => folded)
    .join(' ');

/** The line that an offset lies in, without its line break. */
export function lineAt(text: string, at: number): Span {
  const end = text.indexOf('\n', at);
  return { start: at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1, end: end < 0 ? text.length : end };
}
