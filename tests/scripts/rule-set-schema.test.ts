import { describe, expect, it } from '@jest/globals';
import Ajv from 'ajv';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import * as v from 'valibot';

import { english } from '#packs';

import { ruleSetSchema, SCHEMA_FILE } from '../../scripts/rule-set-schema';
import { anyRuleSet } from '../builders/any-rule';
import { fullRuleSet, rule, ruleSet } from '../builders/rule-set';

const published = readFileSync(SCHEMA_FILE, 'utf8');
const accepts = new Ajv({ strict: false }).compile(v.parse(v.record(v.string(), v.unknown()), JSON.parse(published)));

describe('the JSON Schema of rule sets', () => {
  it('is up to date: npm run schema', () => {
    expect(JSON.parse(published)).toEqual(ruleSetSchema());
  });

  it('accepts the built-in rules, rules with every key and whatever else is a rule set', () => {
    expect(accepts(english)).toBe(true);
    expect(accepts({ $schema: './rule-set.schema.json', ...fullRuleSet() })).toBe(true);
    fc.assert(
      fc.property(anyRuleSet, (set) => {
        expect(accepts(set)).toBe(true);
      }),
    );
  });

  it.each([
    ['another schema', { ...ruleSet(), schema: 2 }],
    ['no rules', { schema: 1, language: 'en' }],
    ['a name too many', { ...ruleSet(), owner: 'Kim' }],
    ['an id with capitals', ruleSet(rule({ id: 'Export' }))],
    ['too many points', ruleSet(rule({ points: 101 }))],
    ['half points', ruleSet(rule({ points: 1.5 }))],
    ['no such question', { ...ruleSet(), rules: [{ ...rule(), question: 'whom' }] }],
    ['no such field', { ...ruleSet(), rules: [{ ...rule(), only: { assignee: true } }] }],
    ['an empty exception', { ...ruleSet(), rules: [{ ...rule(), unless: { sentence: [] } }] }],
    ['a test of no place', { ...ruleSet(), tests: [{ name: 'x', summary: 'y', must: 'sprint' }] }],
  ])('refuses %s', (_name, faulty) => {
    expect(accepts(faulty)).toBe(false);
  });
});
