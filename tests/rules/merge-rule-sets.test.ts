import { compareRuleSets, mergeRuleSets, type Place, type Rule, type RuleClash, type RuleSet } from '#rules';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { languageOf } from '../../src/rules/languages/language-of';
import { rule as anyRule, ruleSet } from '../builders/rule-set';

const rule = (id: string, points = 10): Rule => anyRule({ id, points });

/** Few ids and few points, so that two people often touch the same rule. */
const anyRules = fc
  .uniqueArray(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e'), points: fc.integer({ min: 1, max: 3 }) }), {
    selector: ({ id }) => id,
  })
  .map((rules) => ruleSet(...rules.map(({ id, points }) => rule(id, points))));
const threeRuleSets = [anyRules, anyRules, anyRules] as const;

const byId = ({ rules }: RuleSet): Readonly<Record<string, Rule>> => Object.fromEntries(rules.map((r) => [r.id, r]));

type Lines = readonly string[] | undefined;
const ALL_LINES = ['a', 'b', 'c', 'd'];
const anyLines = fc.shuffledSubarray(ALL_LINES);

const templateLinesOf = (base: Lines, mine: Lines, theirs: Lines): Lines =>
  mergeRuleSets(withLines(base), withLines(mine), withLines(theirs)).ruleSet.templateLines;

const withLines = (lines: Lines): RuleSet => ({ ...ruleSet(), ...(lines !== undefined && { templateLines: lines }) });

describe('mergeRuleSets', () => {
  it('keeps what either changed alone', () => {
    const base = ruleSet(rule('a'), rule('b'), rule('c'));
    const mine = ruleSet(rule('a', 20), rule('b'), rule('c'), rule('new-of-mine'));
    const theirs = ruleSet(rule('a'), rule('c'), rule('new-of-theirs'));
    const merge = mergeRuleSets(base, mine, theirs);
    expect(merge.ruleSet.rules.map(({ id, points }) => `${id} ${points}`)).toEqual([
      'a 20',
      'c 10',
      'new-of-mine 10',
      'new-of-theirs 10',
    ]);
    expect(merge.clashes).toEqual([]);
    expect(merge.onlyMine.map(({ id }) => id)).toEqual(['a', 'new-of-mine']);
    expect(merge.onlyTheirs.map(({ id }) => id)).toEqual(['b', 'new-of-theirs']);
  });

  it.each([
    ['both changed it', ruleSet(rule('a')), ruleSet(rule('a', 1)), ruleSet(rule('a', 2))],
    ['one removed what the other changed', ruleSet(rule('a')), ruleSet(), ruleSet(rule('a', 2))],
    ['both added it under one id', ruleSet(), ruleSet(rule('a', 1)), ruleSet(rule('a', 2))],
  ])('asks which one to take when %s', (_case, base, mine, theirs) => {
    const asked: RuleClash[] = [];
    const merge = mergeRuleSets(base, mine, theirs, (clash) => {
      asked.push(clash);
      return 'theirs';
    });
    expect(asked.map(({ id }) => id)).toEqual(['a']);
    expect(merge.clashes).toEqual(asked);
    expect(merge.ruleSet.rules).toEqual(theirs.rules);
    expect(mergeRuleSets(base, mine, theirs, () => 'mine').ruleSet.rules).toEqual(mine.rules);
  });

  it('takes what both changed alike without asking', () => {
    const merge = mergeRuleSets(ruleSet(rule('a')), ruleSet(rule('a', 5)), ruleSet(rule('a', 5)));
    expect(merge.clashes).toEqual([]);
    expect(merge.same.map(({ id }) => id)).toEqual(['a']);
  });

  it('gives theirs when I changed nothing, and mine when they changed nothing', () => {
    fc.assert(
      fc.property(anyRules, anyRules, (base, changed) => {
        expect(mergeRuleSets(base, base, changed).ruleSet).toEqual(changed);
        expect(byId(mergeRuleSets(base, changed, base).ruleSet)).toEqual(byId(changed));
      }),
    );
  });

  it('gives what both have when they have the same', () => {
    fc.assert(
      fc.property(anyRules, anyRules, (base, both) => {
        expect(mergeRuleSets(base, both, both).ruleSet).toEqual(both);
      }),
    );
  });

  it('is the same whoever is called me, when the choice is turned round too', () => {
    fc.assert(
      fc.property(...threeRuleSets, (base, mine, theirs) => {
        const one = mergeRuleSets(base, mine, theirs, () => 'mine');
        const other = mergeRuleSets(base, theirs, mine, () => 'theirs');
        expect(byId(one.ruleSet)).toEqual(byId(other.ruleSet));
      }),
    );
  });

  it('never loses a change: every rule is as one of those who changed it left it', () => {
    fc.assert(
      fc.property(...threeRuleSets, fc.boolean(), (base, mine, theirs, isMine) => {
        const choice = isMine ? 'mine' : 'theirs';
        const { ruleSet: merged, clashes } = mergeRuleSets(base, mine, theirs, () => choice);
        const [winner, loser] = isMine ? [mine, theirs] : [theirs, mine];
        const now = byId(merged);
        const clashing = new Set(clashes.map(({ id }) => id));
        for (const { id } of compareRuleSets(base, winner)) expect(now[id]).toEqual(byId(winner)[id]);
        for (const { id } of compareRuleSets(base, loser)) {
          expect(now[id]).toEqual(byId(clashing.has(id) ? winner : loser)[id]);
        }
      }),
    );
  });

  it('accounts for every difference exactly once', () => {
    fc.assert(
      fc.property(...threeRuleSets, (base, mine, theirs) => {
        const { clashes, onlyMine, onlyTheirs, same } = mergeRuleSets(base, mine, theirs);
        const listed = [...clashes, ...onlyMine, ...onlyTheirs, ...same].map(({ id }) => id).sort();
        const changed = [...compareRuleSets(base, mine), ...compareRuleSets(base, theirs)].map(({ id }) => id);
        expect(listed).toEqual([...new Set(changed)].sort());
      }),
    );
  });

  it.each<[string, Lines, Lines, Lines, Lines]>([
    ['neither changed', ['a', 'b'], ['a', 'b'], ['a', 'b'], ['a', 'b']],
    ['only I changed', ['a', 'b'], ['b', 'c'], ['a', 'b'], ['b', 'c']],
    ['only they changed', ['a', 'b'], ['a', 'b'], ['b', 'c'], ['b', 'c']],
    ['only I wrote', undefined, ['a'], undefined, ['a']],
    ['only I took back', ['a'], undefined, ['a'], undefined],
    ['only I put in order', ['b', 'a'], ['a', 'b'], ['b', 'a'], ['a', 'b']],
    ['only they took back', ['a'], ['a'], undefined, undefined],
    ['both changed alike', ['a'], ['a', 'b'], ['a', 'b'], ['a', 'b']],
    ['both added to', ['a'], ['a', 'mine'], ['theirs', 'a'], ['theirs', 'a', 'mine']],
    ['both took from', ['a', 'b', 'c'], ['a', 'c'], ['b', 'c'], ['c']],
    ['one added to and the other took from', ['a', 'b'], ['a'], ['a', 'b', 'c'], ['a', 'c']],
    ['both took everything from', ['a', 'b'], [], ['b'], []],
  ])('keeps what was made of lists that %s', (_case, base, mine, theirs, merged) => {
    expect(templateLinesOf(base, mine, theirs)).toEqual(merged);
  });

  it('merges negations beginning with those of the language', () => {
    const usual = languageOf('en').negations;
    const [first = '', ...others] = usual;
    const base = ruleSet();
    const mine = { ...ruleSet(), negations: [...usual, 'of mine'] };
    const theirs = { ...ruleSet(), negations: [...others, 'of theirs'] };
    const { negations } = mergeRuleSets(base, mine, theirs).ruleSet;
    expect(negations).toEqual([...others, 'of theirs', 'of mine']);
    expect(negations).not.toContain(first);
  });

  it('takes over settings, tests and the language that either changed', () => {
    const test = { name: 'a', summary: 'a', must: 'plan' } as const;
    const settings = { typesLeftOut: ['Epic'] };
    const base = ruleSet();
    expect(mergeRuleSets(base, { ...base, settings }, { ...base, tests: [test] }).ruleSet).toEqual({
      ...base,
      settings,
      tests: [test],
    });
    const german = { ...base, language: 'de' };
    expect(mergeRuleSets(base, german, base).ruleSet).toEqual(german);
    expect(mergeRuleSets(base, base, german).ruleSet).toEqual(german);
    expect(mergeRuleSets(base, base, base).ruleSet).toEqual(base);
  });

  it('asks which one to take of a setting or a test that both changed, and of no other', () => {
    const saved = (name: string, must: Place) => ({ name, summary: name, must });
    const base: RuleSet = { ...ruleSet(), settings: { onChange: 'nothing' }, tests: [saved('a', 'plan')] };
    const mine: RuleSet = {
      ...base,
      settings: { onChange: 'tag-high', labels: null, typesLeftOut: ['Epic'] },
      tests: [saved('a', 'backlog'), saved('both', 'plan'), saved('of mine', 'plan')],
    };
    const theirs: RuleSet = {
      ...base,
      settings: { onChange: 'keep-suggestion', labels: null },
      tests: [saved('both', 'plan')],
    };
    const merge = mergeRuleSets(base, mine, theirs, undefined, () => 'theirs');
    expect(merge.otherClashes).toEqual([
      { kind: 'setting', setting: 'onChange' },
      { kind: 'test', clash: { name: 'a', base: base.tests?.[0], mine: mine.tests?.[0], theirs: undefined } },
    ]);
    expect(merge.ruleSet.settings).toEqual({ ...theirs.settings, typesLeftOut: ['Epic'] });
    expect(merge.ruleSet.tests).toEqual([saved('both', 'plan'), saved('of mine', 'plan')]);
    expect(mergeRuleSets(base, mine, theirs).ruleSet).toMatchObject({
      settings: { onChange: 'tag-high' },
      tests: expect.arrayContaining([saved('a', 'backlog')]),
    });
  });

  it('never loses a line that somebody added, nor keeps one that somebody took out', () => {
    fc.assert(
      fc.property(anyLines, anyLines, anyLines, (base, mine, theirs) => {
        const merged = templateLinesOf(base, mine, theirs);
        const isThere = (line: string): boolean =>
          base.includes(line)
            ? mine.includes(line) && theirs.includes(line)
            : mine.includes(line) || theirs.includes(line);
        expect(merged?.toSorted()).toEqual(ALL_LINES.filter(isThere));
      }),
    );
  });
});
