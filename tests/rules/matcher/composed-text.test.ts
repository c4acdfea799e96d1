import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import {
  compileRules,
  findEvidence,
  findNearMisses,
  plainIssueText,
  type Evidence,
  type FieldText,
  type IssueText,
  type RuleSet,
} from '#rules';

import { LANGUAGES } from '../../../src/rules/languages/languages';
import { composeString, composeText } from '../../../src/rules/matcher/compose';
import { arbitraryRuleSet } from '../oracle/arbitrary-rule-set';
import { arbitraryText } from '../oracle/arbitrary-text';

const FORMS = ['NFC', 'NFD'] as const;

/** Letters that are other letters with their marks, in some language or in all. */
const LETTERS = Array.from('İIiıÎÅåÄäÖÉéñçŁǼǽœがかガプ한국άЙйờệ').flatMap((letter) =>
  FORMS.map((form) => letter.normalize(form)),
);
const word = fc.string({ unit: fc.constantFrom(...LETTERS, 'a', 'b'), minLength: 1, maxLength: 4 });
const text = fc.array(fc.oneof(word, arbitraryText), { maxLength: 8 }).map((words) => words.join(' '));

/** Rules of words that stand in a text as they are written there, whole, begun and quoted. */
const rulesOf = (language: string, rules: RuleSet, words: readonly string[]): RuleSet => ({
  ...rules,
  language,
  rules: rules.rules.map((rule, nth) => ({
    ...rule,
    patterns: [...rule.patterns, ...words.slice(2 * nth, 2 * nth + 2).flatMap((some) => [some, `"${some}"`])],
  })),
});

/** What was found, without its offsets: they differ. */
function slices(pieces: readonly Evidence[], issue: IssueText): readonly unknown[] {
  return pieces.map(({ ruleId, pattern, field, start, end }) => {
    const slice = issue[field]?.text.slice(start, end);
    return { ruleId, pattern, field, slice: slice?.normalize('NFC') };
  });
}

function inForm(form: (typeof FORMS)[number], ruleSet: RuleSet, summary: string, description: string) {
  const rules = compileRules(ruleSet);
  const issue = plainIssueText({ summary: summary.normalize(form), description: description.normalize(form) });
  return {
    evidence: slices(findEvidence(rules, issue).evidence, issue),
    nearMisses: slices(findNearMisses(rules, issue).nearMisses, issue),
  };
}

describe('a text with its accents as characters of their own', () => {
  it.each(LANGUAGES.map(({ code }) => code))('has the same matches as the composed one: %s', (code) => {
    fc.assert(
      fc.property(arbitraryRuleSet, text, text, fc.array(word), (some, summary, description, words) => {
        const rules = rulesOf(code, some, words);
        expect(inForm('NFD', rules, summary, description)).toEqual(inForm('NFC', rules, summary, description));
      }),
      { numRuns: 60 },
    );
  });

  it('keeps its offsets, and those of its parts', () => {
    const description: FieldText = {
      text: 'e\u0301e\u0301 plan, か\u3099 export; e\u0301 export',
      parts: [{ part: 'code', start: 11, end: 20 }],
    };
    const rules = compileRules({
      schema: 1,
      language: 'en',
      rules: [{ id: 'r', question: 'what', points: 1, patterns: ['export', 'が'], note: '', on: true }],
    });
    const { evidence } = findEvidence(rules, { ...plainIssueText({}), description });
    expect(evidence.map(({ start, end }) => [start, end])).toEqual([[25, 31]]);
  });

  it('tells where what denies it stands', () => {
    const issue = plainIssueText({ description: 'が e\u0301 か\u3099 no need to export' });
    const rules = compileRules({
      schema: 1,
      language: 'en',
      rules: [{ id: 'r', question: 'what', points: 1, patterns: ['export'], note: '', on: true }],
    });
    expect(findNearMisses(rules, issue).nearMisses).toMatchObject([
      { start: 19, end: 25, why: { kind: 'negation', cue: { start: 8, end: 18 } } },
    ]);
  });

  it('is composed in no time, however many marks stand on one letter', () => {
    const description = `a${'\u0301\u0316'.repeat(16_000)} export`;
    const { evidence } = findEvidence(
      compileRules({
        schema: 1,
        language: 'en',
        rules: [{ id: 'r', question: 'what', points: 1, patterns: ['export'], note: '', on: true }],
      }),
      plainIssueText({ description }),
    );
    expect(evidence.map(({ start }) => start)).toEqual([32_002]);
  });
});

describe('composeString', () => {
  it('gives the composed form of a text', () => {
    fc.assert(
      fc.property(text, (some) => {
        expect(composeString(some.normalize('NFD'))).toBe(some.normalize('NFC'));
      }),
    );
  });
});

describe('composeText', () => {
  it('has nothing to do where nothing can be composed', () => {
    expect(composeText(plainIssueText({ summary: 'é が x\u0304', description: '' }))).toBeUndefined();
  });
});
