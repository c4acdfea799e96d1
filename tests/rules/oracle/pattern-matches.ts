import type { Pattern, PatternElement, Span } from '#rules';

import { countWords } from './count-words';
import { elementSpans } from './element-spans';
import { isJoined } from './is-joined';
import type { Reading } from './reading';
import { singleWords } from './single-words';

/** An element, and how many words may stand before it; undefined if it must be joined to the one before. */
interface Step {
  readonly most: number | undefined;
  readonly spans: readonly Span[];
}

/** Every match of a pattern in a text; a pattern with gaps has one for each place where its first words stand. */
export function patternMatches(pattern: Pattern, reading: Reading): readonly Span[] {
  const [first, ...steps] = stepsOf(pattern.elements, reading);
  if (first === undefined) return [];
  const firstGap = steps.findIndex(({ most }) => most !== undefined);
  const isWhole = (match: Span): boolean => isAnchored(pattern, reading, match);
  const allFrom = (span: Span, following: readonly Step[]): readonly Span[] =>
    endsAfter(span.end, following, reading).map((end) => ({ start: span.start, end }));
  if (firstGap < 0) return distinct(first.spans.flatMap((span) => allFrom(span, steps)).filter(isWhole));
  const beginnings = distinct(first.spans.flatMap((span) => allFrom(span, steps.slice(0, firstGap))));
  const nearest = beginnings.flatMap((beginning) =>
    allFrom(beginning, steps.slice(firstGap))
      .filter(isWhole)
      .toSorted((a, b) => a.end - b.end)
      .slice(0, 1),
  );
  return distinct(nearest);
}

function stepsOf(elements: readonly PatternElement[], reading: Reading): readonly Step[] {
  const steps: Step[] = [];
  let most: number | undefined;
  for (const element of elements.flatMap((some) => singleWords(some, reading.language))) {
    if (element.kind === 'gap') {
      most = element.most;
    } else {
      steps.push({ most, spans: elementSpans(element, reading) });
      most = undefined;
    }
  }
  return steps;
}

/** Wherever the last of the steps can end, when the element before them ends at `end`. */
function endsAfter(end: number, [step, ...others]: readonly Step[], reading: Reading): readonly number[] {
  if (step === undefined) return [end];
  const next = step.spans.filter(({ start }) => {
    if (start < end) return false;
    if (step.most === undefined) return isJoined(reading, { start: end, end: start });
    return countWords(reading, { start: end, end: start }) <= step.most;
  });
  return [...new Set(next.flatMap((span) => endsAfter(span.end, others, reading)))];
}

function isAnchored({ atStart, atEnd }: Pattern, { text, words }: Reading, { start, end }: Span): boolean {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  const hasWord = (from: number, to: number): boolean => words.some((word) => word.end > from && word.start < to);
  if (atStart && hasWord(lineStart, start)) return false;
  return !atEnd || !hasWord(end, lineEnd < 0 ? text.length : lineEnd);
}

const distinct = (spans: readonly Span[]): readonly Span[] => [
  ...new Map(spans.map((span) => [`${span.start}-${span.end}`, span])).values(),
];
