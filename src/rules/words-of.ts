import type { FieldText } from './issue-text';
import { traitsOf } from './matcher/characters';
import { readWords } from './matcher/read-words';
import { sentencesOf } from './sentences';

/**
 * The words of a text as rules compare them, sentence by sentence: folded, without code, quotes and links, which rules
 * leave out unless they say otherwise.
 */
export function wordsOf(field: FieldText): readonly (readonly string[])[] {
  const leftOut = field.parts.filter(({ part }) => part === 'code' || part === 'quotes' || part === 'links');
  return sentencesOf(field).map(({ start: from, end: to }) =>
    readWords(field.text.slice(from, to), traitsOf)
      .filter(({ start }) => !leftOut.some((part) => part.start <= from + start && from + start < part.end))
      .map(({ folded }) => folded),
  );
}
