import {
  fieldText,
  QUESTIONS,
  sentencesOf,
  type Evidence,
  type FieldText,
  type IssueField,
  type IssueText,
  type Question,
  type Span,
} from '#rules';

/** A longer sentence is cut around its evidence: it would push the rest off a narrow panel. UTF-16 code units. */
const LONGEST = 240;
/** How much of a cut sentence stands before its first evidence. */
const LEAD_IN = 60;

/** A sentence of the issue with the evidence in it; offsets count in the field's text. */
export interface Snippet extends Span {
  readonly field: IssueField;
  readonly text: string;
  /** Whether the sentence goes on before, or after. */
  readonly cut: { readonly before: boolean; readonly after: boolean };
  /** Everything that matched within, to be marked. */
  readonly evidence: readonly Evidence[];
  /** Points that this sentence brings, most first; a rule counts in the first sentence where it matched. */
  readonly points: readonly { readonly question: Question; readonly points: number }[];
}

/**
 * The evidence as the issue's own sentences, strongest first. The points of all snippets add up to the points of the
 * suggestion, because each rule counts in one of them.
 */
export function snippetsOf(text: IssueText, evidence: readonly Evidence[]): readonly Snippet[] {
  const counted = new Set<string>();
  const fields = [...new Set(evidence.map(({ field }) => field))];
  const snippets = fields.flatMap((field) =>
    snippetsIn(
      field,
      text,
      evidence.filter((piece) => piece.field === field),
      counted,
    ),
  );
  return snippets.sort((a, b) => total(b) - total(a));
}

function snippetsIn(field: IssueField, text: IssueText, here: readonly Evidence[], counted: Set<string>): Snippet[] {
  const whole = fieldText(text, field);
  return wholeSentences(whole).flatMap((sentence): Snippet[] => {
    const inside = here.filter(({ start }) => start >= sentence.start && start < sentence.end);
    const fresh = inside.filter(({ ruleId }) => !counted.has(ruleId));
    if (fresh.length === 0) return [];
    const points = pointsOf(fresh, counted);
    const shown = cutAround(whole.text, trimmed(whole.text, sentence), fresh);
    const marked = inside.filter(({ start, end }) => start < shown.end && end > shown.start);
    return [{ ...shown, field, evidence: marked, points }];
  });
}

/** A line that plainly goes on: it ends in a word, and the next begins in small letters. */
const GOES_ON = /[\p{L}\p{N},]\s*$/u;
const IS_GONE_ON = /^\p{Ll}/u;

/** The sentences for the eye: one that a line break parts is whole again, which says nothing about what counts. */
function wholeSentences(field: FieldText): readonly Span[] {
  const whole: Span[] = [];
  for (const line of sentencesOf(field)) {
    const before = whole.at(-1);
    // A blank line parts in any case, and so does code or a quote that is not read.
    const isOneBreak = before !== undefined && /[^\n]\n$/.test(field.text.slice(before.start, before.end));
    const isOne =
      isOneBreak &&
      GOES_ON.test(field.text.slice(Math.max(before.start, before.end - 4), before.end)) &&
      IS_GONE_ON.test(field.text.slice(line.start, line.start + 2)) &&
      !field.parts.some(({ start, end }) => start < line.end && end > before.start);
    if (isOne) whole[whole.length - 1] = { start: before.start, end: line.end };
    else whole.push(line);
  }
  return whole;
}

function pointsOf(fresh: readonly Evidence[], counted: Set<string>): Snippet['points'] {
  const sums: Record<Question, number> = { what: 0, why: 0, how: 0, when: 0 };
  for (const { ruleId, question, points } of fresh) {
    if (counted.has(ruleId)) continue;
    counted.add(ruleId);
    sums[question] += points;
  }
  return QUESTIONS.filter((question) => sums[question] > 0)
    .map((question) => ({ question, points: sums[question] }))
    .sort((a, b) => b.points - a.points);
}

const total = ({ points }: Snippet): number => points.reduce((sum, each) => sum + each.points, 0);

/** A stretch of a text without the white space and list signs around it. */
export function trimmed(text: string, { start, end }: Span): Span {
  const piece = text.slice(start, end);
  const from = start + (piece.length - piece.trimStart().length);
  return { start: from, end: Math.max(from, start + piece.trimEnd().length) };
}

function cutAround(
  text: string,
  sentence: Span,
  evidence: readonly Span[],
): Pick<Snippet, 'start' | 'end' | 'text' | 'cut'> {
  let { start, end } = sentence;
  if (end - start > LONGEST) {
    const first = Math.min(...evidence.map((piece) => piece.start));
    if (first - LEAD_IN > start) start = wordStart(text, first - LEAD_IN, first);
    if (end - start > LONGEST) end = wordEnd(text, start + LONGEST, start);
  }
  return {
    start,
    end,
    text: text.slice(start, end),
    cut: { before: start > sentence.start, after: end < sentence.end },
  };
}

/** The first beginning of a word from `from` on, before `limit`; else `from`, never between surrogates. */
function wordStart(text: string, from: number, limit: number): number {
  const gap = text.slice(from, limit).search(/\s\S/u);
  return gap < 0 ? from - splitsPair(text, from) : from + gap + 1;
}

/** The last end of a word up to `to`, after `limit`; else `to`, never between surrogates. */
function wordEnd(text: string, to: number, limit: number): number {
  const kept = text.slice(limit, to).replace(/\s+\S*$/u, '').length;
  return kept > LEAD_IN ? limit + kept : to - splitsPair(text, to);
}

/** 1 when a cut there would part a surrogate pair, to be taken off the place of the cut; else 0. */
export const splitsPair = (text: string, at: number): 0 | 1 =>
  /^[\uDC00-\uDFFF]/.test(text.slice(at, at + 1)) ? 1 : 0;
