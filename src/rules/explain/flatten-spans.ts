import type { Span } from '../issue-text';

/** A stretch of a text and everything that covers the whole of it. */
export interface FlatSpan<Covering extends Span> extends Span {
  readonly on: readonly Covering[];
}

/**
 * Cuts a text where spans begin and end, so that overlapping spans can be shown side by side.
 *
 * @param length of the text, UTF-16 code units
 * @param spans may overlap, in any order; their offsets count from `offset`
 * @returns stretches in order, without gaps, that make up the whole text
 */
export function flattenSpans<Covering extends Span>(
  length: number,
  spans: readonly Covering[],
  offset = 0,
): readonly FlatSpan<Covering>[] {
  const within = (position: number): number => Math.min(length, Math.max(0, position - offset));
  const cuts = new Set([0, length, ...spans.flatMap((span) => [within(span.start), within(span.end)])]);
  const sorted = [...cuts].sort((a, b) => a - b);
  const starting = [...spans].sort((a, b) => a.start - b.start);
  let open: readonly Covering[] = [];
  let next = 0;
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1] ?? length;
    for (let span = starting[next]; span !== undefined && within(span.start) <= start; span = starting[next]) {
      open = [...open, span];
      next += 1;
    }
    open = open.filter((span) => within(span.end) > start);
    return { start, end, on: open };
  });
}
