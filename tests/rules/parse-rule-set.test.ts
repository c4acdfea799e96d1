import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { parseRuleSet, RULE_LIMITS, type ParsedRuleSet, type RuleSet } from '#rules';

import { rule, ruleSet } from '../builders/rule-set';

const plain = (input: unknown): unknown => JSON.parse(JSON.stringify(input));
/** A rule set of one rule, with one of the rule's parts replaced by anything. */
const withPart = (part: object): unknown => plain({ ...ruleSet(), rules: [{ ...rule(), ...part }] });

function faultPaths(parsed: ParsedRuleSet): readonly string[] {
  return parsed.kind === 'faulty' ? parsed.faults.map(({ path }) => path) : [];
}

describe('parseRuleSet', () => {
  it('reads what was written', () => {
    const written = ruleSet(rule(), rule({ id: 'dates', where: ['summary', 'labels'], on: false }));
    expect(parseRuleSet(plain(written))).toEqual({ kind: 'ok', ruleSet: written });
  });

  it('reads all that a rule set may have', () => {
    const written: RuleSet = {
      ...ruleSet(
        rule({
          patterns: ['^as a … i want', '~deliver {date}$'],
          leaveOut: ['tables'],
          only: { type: ['bug'], dueDate: true, customfield_10042: ['"As-Is"', 'to be'], fixVersions: false },
          unless: { sentence: ['no need'], anywhere: ['*flow', 'schedul*'] },
        }),
        rule({ id: 'due', patterns: [], only: { dueDate: true } }),
        rule({ id: 'bug', patterns: [], only: { labels: false, type: ['bug'] } }),
      ),
      negations: ['without …5', '… is not needed', 'no'],
      templateLines: ['Acceptance criteria', 'h2. Steps:'],
    };
    expect(parseRuleSet(plain(written))).toEqual({ kind: 'ok', ruleSet: written });
  });

  it('reads a rule set without rules', () => {
    expect(parseRuleSet(ruleSet())).toEqual({ kind: 'ok', ruleSet: ruleSet() });
  });

  it.each([
    ['nothing', undefined, ['the rule set']],
    ['null', null, ['the rule set']],
    ['a text', '{}', ['the rule set']],
    ['a list', [], ['schema', 'language', 'rules']],
    ['an empty object', {}, ['schema', 'language', 'rules']],
    ['an older schema', { ...ruleSet(), schema: 0 }, ['schema']],
    ['half a schema', { ...ruleSet(), schema: 1.5 }, ['schema']],
    ['an endless schema', { ...ruleSet(), schema: Infinity }, ['schema']],
    ['a schema in words', { ...ruleSet(), schema: '1' }, ['schema']],
    ['a language that is none', { ...ruleSet(), language: 'English!' }, ['language']],
    ['rules that are no list', { ...ruleSet(), rules: { 0: rule() } }, ['rules']],
    ['a rule that is none', { ...ruleSet(), rules: [null, 7] }, ['rules[0]', 'rules[1]']],
    ['an unknown part', { ...ruleSet(), extra: 1 }, ['extra']],
    ['an unknown part of a rule', withPart({ extra: 1 }), ['rules[0].extra']],
    ['an id with capitals', withPart({ id: 'Export' }), ['rules[0].id']],
    ['an id with two hyphens', withPart({ id: 'a--b' }), ['rules[0].id']],
    ['a long id', withPart({ id: 'a'.repeat(RULE_LIMITS.idLength + 1) }), ['rules[0].id']],
    ['an unknown question', withPart({ question: 'who' }), ['rules[0].question']],
    ['no points', withPart({ points: 0 }), ['rules[0].points']],
    ['too many points', withPart({ points: 101 }), ['rules[0].points']],
    ['half a point', withPart({ points: 1.5 }), ['rules[0].points']],
    ['points in words', withPart({ points: '30' }), ['rules[0].points']],
    ['no patterns', withPart({ patterns: [] }), ['rules[0].patterns']],
    ['a pattern that is no text', withPart({ patterns: ['a', 1] }), ['rules[0].patterns[1]']],
    ['a long pattern', withPart({ patterns: ['a'.repeat(RULE_LIMITS.patternLength + 1)] }), ['rules[0].patterns[0]']],
    ['a pattern that cannot be read', withPart({ patterns: ['a', 'b', '(c|d)+'] }), ['rules[0].patterns[2]']],
    ['no patterns and an empty condition', withPart({ patterns: [], only: {} }), ['rules[0].patterns']],
    ['no patterns and a field to be empty', withPart({ patterns: [], only: { labels: false } }), ['rules[0].patterns']],
    ['a condition on no field', withPart({ only: { summary: true } }), ['rules[0].only.summary']],
    ['a condition of no patterns', withPart({ only: { labels: [] } }), ['rules[0].only.labels']],
    [
      'patterns of conditions that cannot be read',
      withPart({ only: { type: ['bug', '*'], dueDate: true, customfield_1: ['{dates}'] } }),
      ['rules[0].only.type[1]', 'rules[0].only.customfield_1[0]'],
    ],
    [
      'exceptions that cannot be read',
      withPart({ unless: { sentence: ['a/b'], anywhere: ['a', '… b'] } }),
      ['rules[0].unless.sentence[0]', 'rules[0].unless.anywhere[1]'],
    ],
    ['an exception of no patterns', withPart({ unless: { sentence: [] } }), ['rules[0].unless.sentence']],
    ['an unknown part of a text', withPart({ leaveOut: ['code', 'footers'] }), ['rules[0].leaveOut[1]']],
    [
      'negations that cannot be read',
      { ...ruleSet(), negations: ['no …', '… a …', '… no', 'a ^'] },
      ['negations[1]', 'negations[3]'],
    ],
    ['too many negations', { ...ruleSet(), negations: Array.from({ length: 201 }, () => 'no') }, ['negations']],
    [
      'template lines without a word',
      { ...ruleSet(), templateLines: ['Steps:', ' ', '---', ''] },
      ['templateLines[1]', 'templateLines[2]', 'templateLines[3]'],
    ],
    ['a long template line', { ...ruleSet(), templateLines: ['a'.repeat(201)] }, ['templateLines[0]']],
    ['too many patterns', withPart({ patterns: Array.from({ length: 51 }, () => 'a') }), ['rules[0].patterns']],
    ['an empty list of fields', withPart({ where: [] }), ['rules[0].where']],
    ['an unknown field', withPart({ where: ['summary', 'title'] }), ['rules[0].where[1]']],
    ['a long note', withPart({ note: 'a'.repeat(RULE_LIMITS.noteLength + 1) }), ['rules[0].note']],
    ['a switch in words', withPart({ on: 'yes' }), ['rules[0].on']],
    ['two rules with one id', ruleSet(rule(), rule({ id: 'b' }), rule()), ['rules[2].id']],
    ['too many rules', ruleSet(...Array.from({ length: 2001 }, (_, nth) => rule({ id: `r${nth}` }))), ['rules']],
  ])('refuses %s and says where', (_name, input, paths) => {
    expect(faultPaths(parseRuleSet(input))).toEqual(paths);
  });

  it('names every fault, not only the first', () => {
    const input = plain({ schema: 1, language: '?', rules: [rule({ points: 0 }), { ...rule(), note: 1 }] });
    expect(faultPaths(parseRuleSet(input))).toEqual(['language', 'rules[0].points', 'rules[1].note', 'rules[1].id']);
  });

  it('says all that is wrong at once, in words for people', () => {
    const { note: _note, ...noNote } = rule({ points: 500, patterns: ['{dat}'] });
    expect(parseRuleSet({ ...ruleSet(rule()), rules: [rule(), noNote] })).toMatchObject({
      faults: [
        { path: 'rules[1].points', message: 'a whole number from 1 to 100; it is 500' },
        { path: 'rules[1].note', message: 'note is missing' },
        { path: 'rules[1].id', message: '"export" is already the id of rules[0]' },
        { path: 'rules[1].patterns[0]' },
      ],
    });
  });

  it.each([
    [
      'where in a pattern it stopped reading, and what is probably meant',
      { patterns: ['sch*dule'] },
      'at character 4: expected a space or the end after the asterisk; probably meant: sch*',
    ],
    ['only where, if nothing can be guessed', { patterns: ['^'] }, 'at character 2: expected a word'],
    [
      'what a rule without patterns needs',
      { patterns: [] },
      'at least one pattern, or a condition in "only" that asks for something: true, or patterns',
    ],
  ])('says %s', (_what, part, message) => {
    expect(parseRuleSet(withPart(part))).toMatchObject({ kind: 'faulty', faults: [{ message }] });
  });

  it.each([
    ['nothing but a name that is too long', { ['a'.repeat(10_000_000)]: 1 }, 'a name in it is far too long'],
    ['too much text', withPart({ note: 'a'.repeat(10_000_000) }), 'the rule set is too large: this is where'],
    ['a name that is not allowed', JSON.parse('{"rules":[{"__proto__":1}]}'), '"__proto__" is not allowed'],
    ['two rules of one id', ruleSet(rule(), rule()), '"export" is already the id of rules[0]'],
    ['a line without a word', { ...ruleSet(), templateLines: ['--'] }, 'a line with a word in it'],
  ])('says what is wrong with %s', (_name, input: unknown, message) => {
    expect(parseRuleSet(input)).toMatchObject({ faults: [{ message: expect.stringContaining(message) }] });
  });

  it('asks for each name of a test once', () => {
    const tests = [{ name: 'a', summary: 'a', must: 'plan' }];
    expect(parseRuleSet({ ...ruleSet(), tests }).kind).toBe('ok');
    expect(faultPaths(parseRuleSet({ ...ruleSet(), tests: [...tests, ...tests] }))).toEqual(['tests']);
  });

  it.each(['xcustomfield_1', 'customfield_1x', 'customfield_'])('asks for no condition on %s', (name) => {
    expect(faultPaths(parseRuleSet(withPart({ only: { [name]: true } })))).toEqual([`rules[0].only.${name}`]);
  });

  it('names at most fifty faults', () => {
    const unsafe: unknown = JSON.parse(`[${Array.from({ length: 60 }, () => '{"constructor":1}').join(',')}]`);
    expect(faultPaths(parseRuleSet(unsafe))).toHaveLength(50);
    const input = ruleSet(...Array.from({ length: 200 }, () => rule({ points: 0 })));
    expect(faultPaths(parseRuleSet(input))).toHaveLength(50);
  });

  it.each([
    ['a later schema', { ...ruleSet(), schema: 2 }],
    ['a later schema with parts that this version does not know', { schema: 2, sections: [1, 2, 3] }],
  ])('leaves %s to a later version of the app', (_name, input) => {
    expect(parseRuleSet(input)).toEqual({ kind: 'newer', schema: 2 });
  });

  it.each([
    ['__proto__', '{"schema":1,"language":"en","rules":[],"__proto__":{"polluted":1}}', ['__proto__']],
    ['__proto__ in a rule', '{"schema":1,"language":"en","rules":[{"__proto__":{"id":"a"}}]}', ['rules[0].__proto__']],
    ['constructor', '{"schema":1,"language":"en","rules":[],"constructor":{"prototype":{}}}', ['constructor']],
    ['prototype under a later schema', '{"schema":9,"a":{"prototype":1}}', ['a.prototype']],
  ])('refuses the name %s before anything else', (_name, json, paths) => {
    expect(faultPaths(parseRuleSet(JSON.parse(json)))).toEqual(paths);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('reads such a name where it is only text', () => {
    expect(parseRuleSet(ruleSet(rule({ id: 'constructor', note: '__proto__', patterns: ['prototype'] }))).kind).toBe(
      'ok',
    );
  });

  it.each([
    ['lists', '['.repeat(5_000) + ']'.repeat(5_000)],
    ['objects', `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`],
  ])('refuses deep nesting of %s', (_name, json) => {
    const deep: unknown = JSON.parse(json);
    expect(parseRuleSet({ ...ruleSet(), rules: deep })).toMatchObject({
      kind: 'faulty',
      faults: [{ message: 'nested more than 8 levels deep' }],
    });
  });

  it('refuses a value that holds itself many times', () => {
    const knot: unknown[] = [];
    for (let nth = 0; nth < 50; nth += 1) knot.push(knot);
    expect(parseRuleSet({ ...ruleSet(), rules: knot }).kind).toBe('faulty');
  });

  it.each([
    ['one note of 10 MB', withPart({ note: 'a'.repeat(10_000_000) }), /^rules\[0\]\.note$/],
    ['a name of 10 MB', { ['a'.repeat(10_000_000)]: 1 }, /^the rule set$/],
    ['a list of five million numbers', { ...ruleSet(), rules: Array<number>(5_000_000).fill(1) }, /^rules\[\d{6}\]$/],
    [
      'rules of 10 MB in all',
      ruleSet(...Array.from({ length: 20_000 }, (_, nth) => rule({ id: `r${nth}`, note: 'a'.repeat(500) }))),
      /^rules\[\d{4}\]\./,
    ],
  ])('stops reading %s where it is too much', (_name, input, path) => {
    expect(faultPaths(parseRuleSet(input))).toEqual([expect.stringMatching(path)]);
  });

  it('never throws', () => {
    const near = fc.record(
      {
        schema: fc.oneof(fc.constant(1), fc.anything()),
        language: fc.oneof(fc.constant('en'), fc.anything()),
        rules: fc.oneof(fc.array(fc.anything()), fc.array(fc.record({ id: fc.string(), patterns: fc.anything() }))),
      },
      { requiredKeys: [] },
    );
    const anything = fc.oneof(
      fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withNullPrototype: true }),
      fc.jsonValue(),
      near,
    );
    fc.assert(
      fc.property(anything, (input) => expect(['ok', 'newer', 'faulty']).toContain(parseRuleSet(input).kind)),
      { numRuns: 500 },
    );
  });
});
