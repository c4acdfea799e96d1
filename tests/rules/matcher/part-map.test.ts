import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { PARTS, type PartSpan } from '#rules';

import { partBits, partOfBits, PartMap, withoutLinks } from '../../../src/rules/matcher/part-map';

const LENGTH = 40;
const TEXT = 'x'.repeat(LENGTH);

const part: fc.Arbitrary<PartSpan> = fc
  .tuple(fc.nat(LENGTH - 1), fc.integer({ min: 1, max: 12 }), fc.constantFrom(...PARTS, 'links', 'mentions'))
  .map(([start, length, name]) => ({ start, end: start + length, part: name }));
const inOrder = (parts: readonly PartSpan[]) => parts.toSorted((a, b) => a.start - b.start || b.end - a.end);

/** The parts with a name that hold a place. */
const around = (parts: readonly PartSpan[], place: number) =>
  parts.filter(({ start, end }) => start <= place && place < end).map((some) => some.part);

describe('PartMap', () => {
  it('knows what the first and the last character of any stretch lie in, however many parts there are', () => {
    const stretch = fc.tuple(fc.nat(LENGTH - 1), fc.integer({ min: 1, max: 12 }));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30, size: 'max' }), stretch, (parts, [start, length]) => {
        const end = start + length;
        const inside = [...around(parts, start), ...around(parts, end - 1)];
        const named = PARTS.filter((name) => inside.includes(name));
        const found = new PartMap({ text: TEXT, parts: inOrder(parts) }, []).partsOf({ start, end });
        expect(withoutLinks(found)).toBe(withoutLinks(partBits(named)));
        expect(withoutLinks(found) !== found).toBe(inside.includes('links'));
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['before all addresses', 0, 2, false],
    ['up to an address', 1, 5, false],
    ['into an address', 1, 6, true],
    ['in an address', 6, 7, true],
    ['from the end of an address on', 10, 12, false],
    ['out of an address', 9, 12, true],
    ['around an address', 3, 12, false],
    ['in a later address', 21, 23, true],
    ['behind all addresses', 30, 32, false],
  ])('takes addresses for links: %s', (_where, start, end, isLink) => {
    const urls = [
      { start: 5, end: 10 },
      { start: 20, end: 25 },
    ];
    const bits = new PartMap({ text: TEXT, parts: [] }, urls).partsOf({ start, end });
    expect(bits !== 0 && partOfBits(bits) === 'links').toBe(isLink);
  });
});
