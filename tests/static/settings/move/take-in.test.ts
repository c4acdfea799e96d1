import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { builtInNegations } from '../../../../static/settings/editing/built-in-negations';
import { clashesOf, takeIn } from '../../../../static/settings/move/take-in';
import { anyRuleSet } from '../../../builders/any-rule';
import { rule, ruleSet } from '../../../builders/rule-set';

const NONE = new Map<string, 'mine' | 'theirs'>();
const test = (name: string, summary = name) => ({ name, summary, must: 'plan' as const });

describe('replacing my rules', () => {
  const mine = { ...ruleSet(rule()), settings: { labels: null }, tests: [test('mine')], templateLines: ['Steps'] };
  const theirs = { ...ruleSet(rule({ id: 'b' })), language: 'de', tests: [test('theirs')] };

  it('takes rules and lists as they are, read in my language', () => {
    expect(takeIn(mine, theirs, { way: 'replace', withOthers: true, choices: NONE })).toEqual({
      ...theirs,
      language: 'en',
    });
  });

  it('keeps my settings and tests unless theirs are wanted', () => {
    expect(takeIn(mine, theirs, { way: 'replace', withOthers: false, choices: NONE })).toEqual({
      ...ruleSet(rule({ id: 'b' })),
      settings: { labels: null },
      tests: [test('mine')],
    });
  });

  it('with what was exported is no change', () => {
    fc.assert(
      fc.property(anyRuleSet, (set) => {
        expect(takeIn(set, set, { way: 'replace', withOthers: true, choices: NONE })).toEqual(set);
      }),
    );
  });
});

describe('adding to my rules', () => {
  const [a, b, c] = [rule({ id: 'a' }), rule({ id: 'b' }), rule({ id: 'c' })];
  const mine = { ...ruleSet(a, b), tests: [test('both', 'my own'), test('mine')], negations: ['no'] };
  const theirs = { ...ruleSet({ ...b, points: 7 }, c), tests: [test('both'), test('new')], negations: ['never'] };
  const adding = { way: 'add', withOthers: false, choices: NONE } as const;

  it('keeps mine and takes those with new ids', () => {
    expect(takeIn(mine, theirs, adding)).toEqual({ ...mine, rules: [a, b, c], negations: ['no', 'never'] });
  });

  it('takes lines of theirs that I lack, and leaves the built-in words that deny mine', () => {
    const usual = ruleSet(a);
    expect(takeIn(usual, { ...usual, templateLines: ['Steps'], negations: ['by no means'] }, adding)).toEqual({
      ...usual,
      templateLines: ['Steps'],
      negations: [...builtInNegations('en'), 'by no means'],
    });
    expect(takeIn(usual, { ...usual, negations: builtInNegations('en').slice(1) }, adding)).toEqual(usual);
  });

  it('takes theirs where that is chosen', () => {
    const choices = new Map([['b', 'theirs' as const]]);
    expect(takeIn(mine, theirs, { ...adding, choices }).rules).toEqual([a, { ...b, points: 7 }, c]);
  });

  it('takes tests that I have none of that name of', () => {
    expect(takeIn(mine, theirs, { ...adding, withOthers: true }).tests).toEqual([
      test('both', 'my own'),
      test('mine'),
      test('new'),
    ]);
  });

  it('names the rules that both have and have otherwise', () => {
    expect(clashesOf(mine, { ...theirs, rules: [...theirs.rules, a] })).toEqual([
      { id: 'b', mine: b, theirs: { ...b, points: 7 } },
    ]);
  });

  it('loses none of my rules and has no id twice', () => {
    fc.assert(
      fc.property(anyRuleSet, anyRuleSet, (one, other) => {
        const { rules } = takeIn(one, other, adding);
        expect(rules.slice(0, one.rules.length)).toEqual(one.rules);
        expect(new Set(rules.map(({ id }) => id))).toEqual(new Set([...one.rules, ...other.rules].map(({ id }) => id)));
        expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
      }),
    );
  });
});
