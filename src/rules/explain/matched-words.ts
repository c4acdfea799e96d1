import { fieldText, type IssueField, type IssueText, type Span } from '../issue-text';

/** Longer words are cut: a piece of evidence can be one giant word, or a whole field. UTF-16 code units. */
const LONGEST = 40;

/** The words of an issue that matched, as they stand there, on one line and cut to a length that can be quoted. */
export function matchedWords(text: IssueText, { field, start, end }: Span & { readonly field: IssueField }): string {
  const words = fieldText(text, field).text.slice(start, end).trim().replace(/\s+/gu, ' ');
  return words.length <= LONGEST
    ? words
    : `${words
        .slice(0, LONGEST)
        .trimEnd()
        .replace(/[\uD800-\uDBFF]$/, '')}…`;
}
