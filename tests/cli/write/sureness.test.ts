import { expect, test } from '@jest/globals';
import fc from 'fast-check';

import type { Suggestion } from '#rules';
import { confidenceText, sureness } from '../../../cli/write/sureness';

const suggestionOf = (confidence: number): Suggestion => ({
  place: 'plan',
  confidence,
  band: 'high',
  isMeasured: true,
  bandIsRight: undefined,
  evidence: [],
  cut: false,
  question: 'how',
  reason: { kind: 'clear', side: 'plan' },
  points: { what: 0, why: 0, how: 0, when: 0 },
});

test('a confidence has the same digits wherever it is written', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1000 }), (thousandths) => {
      const confidence = thousandths / 1000;
      expect(sureness(suggestionOf(confidence)).confidence.toFixed(2)).toBe(confidenceText(confidence));
    }),
    { numRuns: 1001 },
  );
  // Its binary form is a little less: alone, `toFixed` would give 0.95.
  expect(confidenceText(0.955)).toBe('0.96');
});
