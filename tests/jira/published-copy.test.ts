import { copySize, hashRules, PROPERTY_VALUE_LIMIT, readCopy, writeCopy } from '#jira';
import { english } from '#packs';
import { Rule, RuleSet } from '#rules';
import { describe, expect, it } from '@jest/globals';
import { encode } from 'base32768';
import fc from 'fast-check';
import { deflateSync } from 'node:zlib';

import { anyRuleSet } from '../builders/any-rule';
import { asCopied, fullRuleSet, rule, ruleSet } from '../builders/rule-set';

describe('the published copy of a rule set', () => {
  it('holds the built-in rules with room to spare', async () => {
    expect(copySize(await writeCopy(1, english))).toBeLessThan(PROPERTY_VALUE_LIMIT / 2);
  });

  it('reads back what was written, but for the notes, after a trip through JSON', async () => {
    await fc.assert(
      fc.asyncProperty(anyRuleSet, async (set) => {
        const read = await readCopy(JSON.parse(JSON.stringify(await writeCopy(4, set))));
        const withoutNotes = { ...set, rules: set.rules.map((one) => ({ ...one, note: '' })) };
        expect(read).toEqual({ kind: 'ok', version: 4, hash: await hashRules(set), ruleSet: withoutNotes });
      }),
      { numRuns: 60 },
    );
  });

  it('holds every key that a rule set and a rule can have', async () => {
    const full = fullRuleSet();
    expect(Object.keys(full).sort()).toEqual(Object.keys(RuleSet.entries).sort());
    expect(Object.keys(full.rules[0] ?? {}).sort()).toEqual(Object.keys(Rule.entries).sort());
    const copied = await readCopy(await writeCopy(1, full));
    expect(copied.kind === 'ok' && copied.ruleSet).toEqual(asCopied(full));
  });

  it('is missing where there is no property', async () => {
    expect(await readCopy(undefined)).toEqual({ kind: 'missing' });
  });

  const copyOf = (json: string) => ({
    schema: 1,
    version: 1,
    hash: 'x',
    data: encode(deflateSync(json)),
  });

  it.each([
    ['another shape', { rules: [] }],
    ['a later schema', { schema: 2, version: 1, hash: 'x', data: '' }],
    ['data that is not encoded so', { ...copyOf('{}'), data: '§§§' }],
    ['data that does not inflate', { ...copyOf('{}'), data: encode(new Uint8Array([1, 2, 3])) }],
    ['data that is no rule set', copyOf('{"schema":1}')],
    ['data that inflates to a flood', copyOf(' '.repeat(20_000_000))],
  ])('is corrupt with %s', async (_name, value) => {
    expect(await readCopy(value)).toEqual({ kind: 'corrupt' });
  });

  it('is corrupt when its data was changed by hand', async () => {
    const honest = await writeCopy(1, ruleSet(rule()));
    const forged = await writeCopy(1, ruleSet(rule({ points: 99 })));
    expect(await readCopy({ ...honest, data: forged.data })).toEqual({ kind: 'corrupt' });
  });

  it('never throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), async (value) => {
        expect(['missing', 'corrupt']).toContain((await readCopy(value)).kind);
      }),
    );
  });
});
