import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { parseRuleSet } from '#rules';

import { engineAnswers, naiveAnswers } from './answers';
import { arbitraryIssue } from './arbitrary-issue';
import { arbitraryRuleSet } from './arbitrary-rule-set';

/** The same cases each time, for a check that says the same of the same code; `npm run oracle` tries millions of others. */
const CASES = { numRuns: 4000, seed: 20_261_126 };

describe('the matcher and a slow, obviously right one', () => {
  it('are tried with rule sets that can be read', () => {
    fc.assert(
      fc.property(arbitraryRuleSet, (ruleSet) => expect(parseRuleSet(ruleSet)).toEqual({ kind: 'ok', ruleSet })),
    );
  });

  it('find the same evidence and the same near misses', () => {
    fc.assert(
      fc.property(arbitraryRuleSet, arbitraryIssue, (ruleSet, text) => {
        expect(engineAnswers(ruleSet, text)).toEqual(naiveAnswers(ruleSet, text));
      }),
      CASES,
    );
  });
});
