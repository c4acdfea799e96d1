import {
  FACTS,
  FIELDS,
  fieldText,
  markedPieces,
  type Evidence,
  type IssueField,
  type IssueText,
  type Span,
} from '#rules';

import { printable } from '../printable';
import type { Paint } from './paint';
import { ruleRow, type RowWidths } from './rule-row';

/**
 * The issue's text, line by line, with the words that matched marked; below a line the rules that matched in it. A rule
 * counts where it stands first: where it stands again, it says so.
 */
export function markedLines(
  text: IssueText,
  evidence: readonly Evidence[],
  widths: RowWidths,
  paint: Paint,
): readonly string[] {
  const counted = new Set<string>();
  return fieldsOf(text, evidence).flatMap((field) => {
    const whole = fieldText(text, field).text;
    if (whole.trim() === '') return [];
    const here = evidence.filter((piece) => piece.field === field);
    const lines = linesOf(whole).flatMap(({ start, end }) => {
      const starting = here.filter((piece) => piece.start >= start && piece.start < end);
      const marked = markedPieces(whole.slice(start, end), here, start)
        .map((piece) => {
          const words = printable(whole.slice(start + piece.start, start + piece.end));
          return piece.side === undefined ? words : paint.mark(piece.side, words);
        })
        .join('');
      return [`  ${marked}`.trimEnd(), ...rowsOf(starting, text, counted, widths, paint)];
    });
    return [paint.title(field), ...lines, ''];
  });
}

/** All fields that hold anything, those of every issue first. */
const fieldsOf = (text: IssueText, evidence: readonly Evidence[]): readonly IssueField[] => [
  ...new Set<IssueField>([
    ...[...FIELDS, ...FACTS].filter((field) => text[field].text !== ''),
    ...evidence.map(({ field }) => field),
  ]),
];

/** The lines of a text that have words, without the breaks between them. */
function linesOf(whole: string): readonly Span[] {
  return [...whole.matchAll(/[^\r\n]+/gu)]
    .map(({ index, 0: line }) => ({ start: index, end: index + line.length }))
    .filter(({ start, end }) => whole.slice(start, end).trim() !== '');
}

function rowsOf(
  starting: readonly Evidence[],
  text: IssueText,
  counted: Set<string>,
  widths: RowWidths,
  paint: Paint,
): readonly string[] {
  const inLine = new Set<string>();
  return starting.flatMap((piece) => {
    if (inLine.has(piece.ruleId)) return [];
    inLine.add(piece.ruleId);
    const isCounted = counted.has(piece.ruleId);
    counted.add(piece.ruleId);
    return [ruleRow(piece, text, widths, paint, isCounted ? '(counted above)' : '')];
  });
}
