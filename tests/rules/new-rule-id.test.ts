import { newRuleId, Rule } from '#rules';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import * as v from 'valibot';

describe('newRuleId', () => {
  it.each([
    ['release notes', 'release-notes'],
    ['schedul*', 'schedul'],
    ['Über-Prüfung', 'uber-prufung'],
    ['予約', 'rule'],
    ['', 'rule'],
  ])('makes of %p the id %p', (pattern, id) => {
    expect(newRuleId(pattern, () => false)).toBe(id);
  });

  it('counts on where an id is taken', () => {
    const taken = new Set(['ship', 'ship-2']);
    expect(newRuleId('ship', (id) => taken.has(id))).toBe('ship-3');
  });

  it('always makes an id that a rule can have', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 0, max: 5 }), (pattern, taken) => {
        let asked = 0;
        expect(
          v.is(
            Rule.entries.id,
            newRuleId(pattern, () => asked++ < taken),
          ),
        ).toBe(true);
      }),
    );
  });
});
