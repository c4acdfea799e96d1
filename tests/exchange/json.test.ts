import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { LONGEST_FILE, readRulesFile, writeJson } from '#exchange';

import { anyRuleSet } from '../builders/any-rule';
import { fullRuleSet, rule, ruleSet } from '../builders/rule-set';

const NONE = ruleSet();
const good = ruleSet(rule());
const faultsOf = (text: string): readonly string[] => {
  const file = readRulesFile(text, NONE);
  return file.kind === 'faulty' ? file.faults.map(({ path }) => path) : [file.kind];
};

describe('rules as JSON', () => {
  it('come back the same, with all that belongs to them', () => {
    expect(readRulesFile(writeJson(fullRuleSet()), NONE)).toMatchObject({ format: 'json', ruleSet: fullRuleSet() });
    fc.assert(
      fc.property(anyRuleSet, (set) => {
        expect(readRulesFile(writeJson(set), NONE)).toEqual({ kind: 'ok', format: 'json', ruleSet: set, notRead: [] });
      }),
    );
  });

  it('are laid out for people', () => {
    expect(writeJson(good)).toContain('\n      "id": "export",\n');
  });

  it('may say where their JSON Schema is, and begin with a byte order mark', () => {
    const text = `\uFEFF${JSON.stringify({ $schema: './rule-set.schema.json', ...good })}`;
    expect(readRulesFile(text, NONE)).toMatchObject({ kind: 'ok', ruleSet: good });
  });

  it.each([
    ['not JSON', '{"schema": 1,', 'the file'],
    ['something else', '"rules"', 'row 1'],
    ['a list', `[${JSON.stringify(good)}]`, 'schema'],
    ['a wrong type', JSON.stringify({ ...good, rules: [{ ...rule(), points: '30' }] }), 'rules[0].points'],
    ['a name too many', JSON.stringify({ ...good, owner: 'Kim' }), 'owner'],
    ['a pointer that is none', JSON.stringify({ ...good, $schema: 7 }), '$schema'],
    ['an id twice', JSON.stringify({ ...good, rules: [rule(), rule()] }), 'rules[1].id'],
    ['a pattern that cannot be read', JSON.stringify(ruleSet(rule({ patterns: ['{dat}'] }))), 'rules[0].patterns[0]'],
    ['the name __proto__', `{"__proto__": {"schema": 1}, ${JSON.stringify(good).slice(1)}`, '__proto__'],
    ['deep nesting', `{"rules": ${'['.repeat(200_000)}${']'.repeat(200_000)}}`, /^(?:the file|rules\[0\].*)$/],
    [
      'deep nesting under names that end like one that is not allowed',
      `{"rules": ${'{"a.constructor":'.repeat(50_000)}1${'}'.repeat(50_000)}}`,
      /^rules(?:\.a\.constructor)+$/,
    ],
    ['far too much', `{"rules": ["${'a'.repeat(LONGEST_FILE)}"]}`, 'the file'],
  ])('are refused: %s', (_name, text, path) => {
    expect(faultsOf(text)[0]).toEqual(typeof path === 'string' ? path : expect.stringMatching(path));
  });

  it('are refused with all their faults beside a name that is not allowed, and nothing under that name is read', () => {
    const faulty = ruleSet(rule({ points: 500 }), rule({ patterns: ['{dat}'] }));
    const unsafe = '"__proto__":{"id":"a","points":1,"deep":[[[[[[[[[[]]]]]]]]]]},"id"';
    expect(faultsOf(JSON.stringify(faulty).replace('"id"', unsafe))).toEqual([
      'rules[0].__proto__',
      'rules[0].points',
      'rules[1].id',
      'rules[1].patterns[0]',
    ]);
    expect(faultsOf(JSON.stringify(good).replace('"id"', unsafe))).toEqual(['rules[0].__proto__']);
    expect(Object.hasOwn(Object.prototype, 'points')).toBe(false);
  });

  it('of a later version of the app are told apart', () => {
    expect(readRulesFile(JSON.stringify({ ...good, schema: 2 }), NONE)).toEqual({ kind: 'newer', schema: 2 });
  });
});
