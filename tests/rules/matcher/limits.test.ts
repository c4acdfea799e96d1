import { describe, expect, it } from '@jest/globals';

import { compileRules, findEvidence, findNearMisses, plainIssueText, type RuleSet } from '#rules';

import { findMatches, MOST_STEPS } from '../../../src/rules/matcher/find-matches';
import { LONGEST_LINE } from '../../../src/rules/matcher/template-lines';
import { rule, ruleSet } from '../../builders/rule-set';
import { rulesOfPatterns } from '../rules-of-patterns';

const matchesOf = (rules: RuleSet, description: string) =>
  findMatches(compileRules(rules).matcher, plainIssueText({ description }), ['description']);

describe('the work on one issue', () => {
  it('counts every rule that has the pattern of a match', () => {
    const count = 2000;
    const rules = ruleSet(...Array.from({ length: count }, (_, nth) => rule({ id: `r${nth}`, patterns: ['a'] })));
    const { matches, cut } = matchesOf({ ...rules, negations: [] }, 'a '.repeat(1000));
    expect(cut).toBe(true);
    expect(matches.length).toBeGreaterThan(0);
    expect(matches.length * count).toBeLessThanOrEqual(MOST_STEPS);
  });

  it('counts every try to join the parts of a pattern', () => {
    const patterns = Array.from({ length: 2400 }, (_, nth) => {
      const [first, second, third] = [47 + (nth % 4), 45 + (nth % 6), 'z'.repeat(2 + Math.floor(nth / 12))];
      return `計 …${first} 画 …${second} ${third}*`;
    });
    const joined = (some: readonly string[]) =>
      matchesOf({ ...rulesOfPatterns(...some), negations: [] }, `計計${'画'.repeat(48)} ${'z'.repeat(220)}`);
    expect(joined(patterns).cut).toBe(true);
    expect(joined(patterns.slice(0, 240))).toMatchObject({ cut: false });
  });
});

describe('words that deny', () => {
  it.each([
    ['before it', ['zzz …5', 'n …1'], 'zzz n x y export', 'zzz'],
    ['behind it', ['… zzz', '…1 n'], 'export x y n zzz', 'zzz'],
    ['before it, the nearer of two', ['zzz …5', 'n …2'], 'zzz n x y export', 'n'],
  ])('are tried farther off where nearer ones do not reach: %s', (_where, negations, description, cue) => {
    const { nearMisses } = findNearMisses(
      compileRules({ ...rulesOfPatterns('export'), negations }),
      plainIssueText({ description }),
    );
    const start = description.indexOf(cue);
    expect(nearMisses.map(({ why }) => why)).toEqual([{ kind: 'negation', cue: { start, end: start + cue.length } }]);
  });
});

describe('a template line', () => {
  const found = (description: string) =>
    findEvidence(
      compileRules({ ...rulesOfPatterns('export'), templateLines: ['Export'] }),
      plainIssueText({ description }),
    ).evidence.length;

  it.each([
    ['as long as one can be', `export${' '.repeat(LONGEST_LINE - 6)}`, 0],
    ['longer, whatever it begins with', `export${' '.repeat(LONGEST_LINE)}the list`, 1],
    ['longer, for nothing but spaces', `export${' '.repeat(LONGEST_LINE)}`, 1],
  ])('is told from a line that is %s', (_what, line, expected) => {
    expect(found(`one\n${line}\ntwo`)).toBe(expected);
  });
});

describe('the words that are kept in mind', () => {
  it('are forgotten when there are too many, and met again', () => {
    const rules = compileRules(rulesOfPatterns('~deliver'));
    const many = Array.from({ length: 25_000 }, (_, nth) => `deli${nth}`).join(' ');
    const description = `delivered ${many} delivered`;
    const starts = () => findEvidence(rules, plainIssueText({ description })).evidence.map(({ start }) => start);
    expect(starts()).toEqual([0, description.length - 9]);
    expect(starts()).toEqual([0, description.length - 9]);
    const { size } = rules.matcher.known.byWord;
    expect(size).toBeGreaterThan(0);
    expect(size).toBeLessThanOrEqual(20_000);
  });
});
