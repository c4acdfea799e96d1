import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import {
  compileRules,
  countPoints,
  explainSuggestion,
  findEvidence,
  findNearMisses,
  MOST_EVIDENCE,
  parsePattern,
  plainIssueText,
  suggest,
  type Evidence,
  type IssueText,
  type RuleSet,
} from '#rules';

import { rule, ruleSet } from '../../builders/rule-set';
import { arbitraryIssue } from '../oracle/arbitrary-issue';
import { arbitraryRuleSet } from '../oracle/arbitrary-rule-set';
import { arbitraryText } from '../oracle/arbitrary-text';
import { inOrder } from '../oracle/in-order';

const evidenceOf = (rules: RuleSet, text: IssueText): readonly Evidence[] =>
  findEvidence(compileRules(rules), text).evidence;

const nearMissesOf = (rules: RuleSet, text: IssueText) => findNearMisses(compileRules(rules), text).nearMisses;

/** Whether a pattern means the same whatever stands around its match. */
const isPlain = (source: string): boolean => {
  const parsed = parsePattern(source);
  return parsed.kind === 'ok' && parsed.pattern.elements.every(({ kind }) => kind !== 'gap' && kind !== 'placeholder');
};

describe('evidence of any rules in any issue', () => {
  it('has offsets that slice back to text in which the pattern matches by itself', () => {
    fc.assert(
      fc.property(arbitraryRuleSet, arbitraryIssue, (rules, text) => {
        for (const { pattern, field, start, end } of evidenceOf(rules, text)) {
          if (!isPlain(pattern)) continue;
          const slice = text[field]?.text.slice(start, end) ?? '';
          const alone = { ...rules, negations: [], templateLines: [], rules: [rule({ patterns: [pattern] })] };
          const again = evidenceOf(alone, plainIssueText({ description: slice }));
          expect(again).toContainEqual(expect.objectContaining({ pattern, start: 0, end: slice.length }));
        }
      }),
    );
  });

  it('never depends on the order of the rules or of their patterns', () => {
    fc.assert(
      fc.property(arbitraryRuleSet, arbitraryIssue, (rules, text) => {
        const turned = rules.rules.map((some) => ({ ...some, patterns: some.patterns.toReversed() })).toReversed();
        const backwards = { ...rules, rules: turned };
        expect(evidenceOf(backwards, text)).toEqual(evidenceOf(rules, text));
        expect(nearMissesOf(backwards, text)).toEqual(nearMissesOf(rules, text));
      }),
    );
  });

  it('stays when a paragraph is added, whatever that denies, unless it can be an exception', () => {
    fc.assert(
      fc.property(arbitraryRuleSet, arbitraryIssue, arbitraryText, (rules, text, paragraph) => {
        const plain = { ...rules, rules: rules.rules.filter(({ unless }) => unless === undefined) };
        const description = { ...text.description, text: `${text.description.text}\n\n${paragraph}` };
        const before = evidenceOf(plain, text);
        expect(evidenceOf(plain, { ...text, description })).toEqual(expect.arrayContaining([...before]));
      }),
    );
  });

  it('stays when text is added elsewhere, unless that can be an exception', () => {
    fc.assert(
      fc.property(arbitraryRuleSet, arbitraryIssue, arbitraryText, (rules, text, paragraph) => {
        const plain = { ...rules, rules: rules.rules.filter(({ unless }) => unless === undefined) };
        const by = paragraph.length + 2;
        const parts = text.description.parts.map(({ part, start, end }) => ({
          part,
          start: start + by,
          end: end + by,
        }));
        const description = { text: `${paragraph}\n\n${text.description.text}`, parts };
        const summary = { ...text.summary, text: `${text.summary.text}\n\n${paragraph}` };
        const moved = evidenceOf(plain, text).map((piece) =>
          piece.field === 'description' ? { ...piece, start: piece.start + by, end: piece.end + by } : piece,
        );
        expect(evidenceOf(plain, { ...text, description, summary })).toEqual(expect.arrayContaining(moved));
      }),
    );
  });

  it('goes with its rule, and with no other', () => {
    fc.assert(
      fc.property(arbitraryRuleSet, arbitraryIssue, (rules, text) => {
        const [removed, ...kept] = rules.rules;
        const isKept = ({ ruleId }: Evidence): boolean => ruleId !== removed?.id;
        expect(evidenceOf({ ...rules, rules: kept }, text)).toEqual(evidenceOf(rules, text).filter(isKept));
        expect(nearMissesOf({ ...rules, rules: kept }, text)).toEqual(nearMissesOf(rules, text).filter(isKept));
      }),
    );
  });

  it('counts each rule once', () => {
    fc.assert(
      fc.property(arbitraryRuleSet, arbitraryIssue, (rules, text) => {
        const evidence = evidenceOf(rules, text);
        const matched = rules.rules.filter(({ id }) => evidence.some(({ ruleId }) => ruleId === id));
        const expected = { what: 0, why: 0, how: 0, when: 0 };
        for (const { question, points } of matched) expected[question] += points;
        expect(countPoints(evidence)).toEqual(expected);
      }),
    );
  });

  it('comes by field, start, end, rule and pattern', () => {
    fc.assert(
      fc.property(arbitraryRuleSet, arbitraryIssue, (rules, text) => {
        const evidence = evidenceOf(rules, text);
        expect(evidence).toEqual(inOrder(evidence));
      }),
    );
  });

  it('belongs to no rule that is a near miss', () => {
    fc.assert(
      fc.property(arbitraryRuleSet, arbitraryIssue, (rules, text) => {
        const matched = new Set(evidenceOf(rules, text).map(({ ruleId }) => ruleId));
        expect(nearMissesOf(rules, text).filter(({ ruleId }) => matched.has(ruleId))).toEqual([]);
      }),
    );
  });

  it('is found, weighed and explained without an error', () => {
    const any = fc.string({ unit: 'binary', maxLength: 200 });
    fc.assert(
      fc.property(arbitraryRuleSet, any, any, any, (ruleSet, summary, description, labels) => {
        const rules = compileRules(ruleSet);
        const text = plainIssueText({ summary, description, labels });
        const suggestion = suggest(rules, text);
        explainSuggestion(rules, text, suggestion);
        for (const { start, end } of suggestion.evidence) expect(start).toBeLessThan(end);
      }),
    );
  });

  it('is at most a thousand pieces, the first ones, and says whether there is more', () => {
    const rules = ruleSet(...['a', 'a a', 'a … b'].map((source, nth) => rule({ id: `r${nth}`, patterns: [source] })));
    fc.assert(
      fc.property(fc.integer({ min: 480, max: 520 }), (words) => {
        const found = findEvidence(compileRules(rules), plainIssueText({ description: 'a '.repeat(words) }));
        const pieces = 2 * words - 1;
        expect([found.evidence.length, found.cut]).toEqual([Math.min(pieces, MOST_EVIDENCE), pieces > MOST_EVIDENCE]);
        expect(found.evidence).toEqual(inOrder(found.evidence));
      }),
      { numRuns: 20 },
    );
  });
});
