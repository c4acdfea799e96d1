import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { flattenSpans } from '../../../src/rules/explain/flatten-spans';

const span = fc
  .tuple(fc.nat(20), fc.integer({ min: 1, max: 8 }))
  .map(([start, size]) => ({ start, end: start + size }));

describe('flattenSpans', () => {
  it('says of each stretch exactly what covers it, in whatever order the spans come', () => {
    fc.assert(
      fc.property(fc.array(span), fc.integer({ min: 1, max: 12 }), fc.nat(12), (spans, length, offset) => {
        for (const { start, end, on } of flattenSpans(length, spans, offset)) {
          const covering = spans.filter((some) => some.start <= start + offset && some.end >= end + offset);
          expect(on).toHaveLength(covering.length);
          expect(covering.every((some) => on.includes(some))).toBe(true);
        }
      }),
    );
  });

  it('cuts where a span begins or ends within the text, and nowhere else', () => {
    const cuts = flattenSpans(
      10,
      [
        { start: 108, end: 120 },
        { start: 90, end: 103 },
        { start: 80, end: 100 },
      ],
      100,
    );
    expect(cuts.map(({ start, end, on }) => [start, end, on.length])).toEqual([
      [0, 3, 1],
      [3, 8, 0],
      [8, 10, 1],
    ]);
  });
});
