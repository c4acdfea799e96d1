import { describe, expect, it } from '@jest/globals';

import { compileRules, findEvidence, plainIssueText } from '#rules';

import { stemEnglish } from '../../../src/rules/languages/stem-english';
import { rulesOfPatterns } from '../rules-of-patterns';

const BEGINNINGS = [
  'd',
  'dy',
  'ly',
  'sk',
  'go',
  'see',
  'buy',
  'fix',
  'hop',
  'happ',
  'earl',
  'rat',
  'visib',
  'nobil',
  'analyz',
];
const MIDDLES = ['', 'y', 'i', 'ie', 'e', 'at', 'iz', 'bl', 'al', 'ous', 'iv', 'tion', 'ment', 'ness'];
const ENDINGS = [
  '',
  's',
  'es',
  'ies',
  'ied',
  'y',
  'ing',
  'ed',
  'e',
  'er',
  'ly',
  'ity',
  'ation',
  'ational',
  'ment',
  'able',
  'ibility',
];

/** What may be words of English to its stemmer. */
const WORDS = BEGINNINGS.flatMap((beginning) =>
  MIDDLES.flatMap((middle) => ENDINGS.map((ending) => beginning + middle + ending)),
).filter((word) => word.length > 1);

describe('stems', () => {
  it.each([
    ['die', 'dying'],
    ['sky', 'skies'],
    ['happy', 'happier'],
    ['hope', 'hoping'],
    ['go', 'goes'],
    ['visible', 'visibility'],
  ])('~%s is found in %s where their stems are the same', (pattern, word) => {
    const found = findEvidence(compileRules(rulesOfPatterns(`~${pattern}`)), plainIssueText({ summary: word }));
    expect(found.evidence).toHaveLength(stemEnglish(pattern) === stemEnglish(word) ? 1 : 0);
  });

  it('finds a stem in every word that has it, however far the two differ', () => {
    const byStem = new Map(WORDS.map((word) => [stemEnglish(word), word]));
    const patterns = [...byStem.values()];
    const rules = compileRules(rulesOfPatterns(...patterns.map((word) => `~${word}`)));
    const missed = WORDS.filter((word) => findEvidence(rules, plainIssueText({ summary: word })).evidence.length !== 1);
    expect(missed).toEqual([]);
  });
});
