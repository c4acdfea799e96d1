import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { compileRules, findEvidence, plainIssueText, QUESTIONS, suggest, type Rule } from '#rules';

import { rule, ruleSet } from '../builders/rule-set';

const word = fc.constantFrom('a', 'ab', 'abc', 'über', 'İb', 'ﬁx', '計画', 'e\u0301t', 'ß');
const text = fc
  .array(fc.tuple(word, fc.constantFrom(' ', '-', '. ', ', ', '\n', '🚀', '')), { maxLength: 12 })
  .map((pieces) => pieces.flat().join(''));
const pattern = fc
  .array(fc.tuple(word, fc.constantFrom('', '*')), { minLength: 1, maxLength: 3 })
  .map((words) => words.map(([letters, end]) => (letters.length > 1 ? letters + end : letters)).join(' '));
const rules = fc
  .array(
    fc.record({
      question: fc.constantFrom(...QUESTIONS),
      points: fc.integer({ min: 1, max: 100 }),
      patterns: fc.array(pattern, { minLength: 1, maxLength: 3 }),
    }),
    { maxLength: 6 },
  )
  .map((list): readonly Rule[] => list.map((parts, nth) => rule({ ...parts, id: `r${nth}` })));

const evidenceOf = (list: readonly Rule[], description: string) =>
  findEvidence(compileRules(ruleSet(...list)), plainIssueText({ description })).evidence;

describe('suggest, on any rules and text', () => {
  it('never depends on the order of the rules', () => {
    fc.assert(
      fc.property(rules, text, text, (list, summary, description) => {
        const issue = plainIssueText({ summary, description });
        const backwards = compileRules(ruleSet(...[...list].reverse()));
        expect({ ...suggest(compileRules(ruleSet(...list)), issue) }).toEqual({ ...suggest(backwards, issue) });
      }),
    );
  });

  it('never depends on the order of the rules when there is more evidence than is kept', () => {
    const list = ['a', 'a a', 'ab*', 'a a a', 'ab'].map((source, nth) => rule({ id: `r${nth}`, patterns: [source] }));
    const long = 'a a a ab '.repeat(400);
    expect(evidenceOf([...list].reverse(), long)).toEqual(evidenceOf(list, long));
  });

  it('keeps all evidence when another sentence is added', () => {
    fc.assert(
      fc.property(rules, text, text, (list, first, second) => {
        expect(evidenceOf(list, `${first}. ${second}`)).toEqual(expect.arrayContaining([...evidenceOf(list, first)]));
      }),
    );
  });

  it('loses only its own evidence with a rule', () => {
    fc.assert(
      fc.property(rules, text, (list, description) => {
        const [removed, ...kept] = list;
        expect(evidenceOf(kept, description)).toEqual(
          evidenceOf(list, description).filter(({ ruleId }) => ruleId !== removed?.id),
        );
      }),
    );
  });

  it('keeps the order of the other evidence without a rule', () => {
    const [first, ...others] = ['ab*', 'abc*', 'ab*'].map((source, nth) => rule({ id: `r${nth}`, patterns: [source] }));
    const remaining = evidenceOf(first === undefined ? [] : [first, ...others], 'abcd').slice(1);
    expect(evidenceOf(others, 'abcd')).toEqual(remaining);
  });

  it('never throws, and keeps its figures in range', () => {
    const any = fc.string({ unit: 'binary', maxLength: 200 });
    fc.assert(
      fc.property(rules, any, any, (list, summary, description) => {
        const { confidence, evidence } = suggest(
          compileRules(ruleSet(...list)),
          plainIssueText({ summary, description }),
        );
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
        for (const { start, end } of evidence) expect(start).toBeLessThan(end);
      }),
    );
  });
});
