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
    ['far too much', `{"rules": ["${'a'.repeat(LONGEST_FILE)}"]}`, 'the file'],
  ])('are refused: %s', (_name, text, path) => {
    expect(faultsOf(text)[0]).toEqual(typeof path === 'string' ? path : expect.stringMatching(path));
  });

  it('of a later version of the app are told apart', () => {
    expect(readRulesFile(JSON.stringify({ ...good, schema: 2 }), NONE)).toEqual({ kind: 'newer', schema: 2 });
  });
});
