import type { FieldText, Span } from './issue-text';

/**
 * Where a sentence ends: `.`, `!`, `?`, `;` before a space, a line break, or their full-width forms. A run of marks is
 * tried from its first only: trying each would take the square of its length.
 */
const BOUNDARY = /(?<![.!?;])[.!?;]+(?=\s|$)|\n+|[。！？]+/gu;

/** Abbreviations whose full stop ends no sentence. */
const ABBREVIATION = /(?:^|\s|\()(?:e\.g|i\.e|etc|vs|approx|no|nr|dr|mr|mrs|ca|incl)$/iu;

/** The sentences of a text, in order, without gaps: lines and list points count as sentences of their own. */
export function sentencesOf({ text }: FieldText): readonly Span[] {
  const sentences: Span[] = [];
  let start = 0;
  for (const boundary of text.matchAll(BOUNDARY)) {
    const isFullStop = boundary[0] === '.';
    if (isFullStop && ABBREVIATION.test(text.slice(Math.max(0, boundary.index - 8), boundary.index))) continue;
    const end = boundary.index + boundary[0].length;
    sentences.push({ start, end });
    start = end;
  }
  if (start < text.length) sentences.push({ start, end: text.length });
  return sentences;
}
