import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { parseRuleSet } from '#rules';

import { engineAnswers, naiveAnswers } from './answers';
import { arbitraryIssue } from './arbitrary-issue';
import { arbitraryRuleSet } from './arbitrary-rule-set';

/** `npm run oracle` tries millions. */
const CASES = 2000;

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
      { numRuns: CASES },
    );
  });
});
