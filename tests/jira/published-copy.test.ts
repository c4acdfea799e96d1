import { copySize, hashRules, PROPERTY_VALUE_LIMIT, readCopy, writeCopy } from '#jira';
import { english } from '#packs';
import { parseRuleSet } from '#rules';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { deflateSync } from 'node:zlib';

import { rule, ruleSet } from '../builders/rule-set';

describe('the published copy of a rule set', () => {
  it('holds the built-in rules with room to spare', async () => {
    expect(copySize(await writeCopy(1, english))).toBeLessThan(PROPERTY_VALUE_LIMIT / 2);
  });

  it('reads back what was written, but for the notes, after a trip through JSON', async () => {
    const words = fc.array(fc.constantFrom('release', 'date', 'größe', '計画', 'schedul*'), {
      minLength: 1,
      maxLength: 3,
    });
    const anyRule = fc.record({
      id: fc.stringMatching(/^[a-z0-9]{1,12}$/),
      question: fc.constantFrom('what' as const, 'why' as const, 'how' as const, 'when' as const),
      points: fc.integer({ min: 1, max: 100 }),
      patterns: fc.array(
        words.map((list) => list.join(' ')),
        { minLength: 1, maxLength: 3 },
      ),
      note: fc.string({ maxLength: 20 }),
      on: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(anyRule, { selector: ({ id }) => id, maxLength: 8 }), async (rules) => {
        const set = ruleSet(...rules);
        fc.pre(parseRuleSet(set).kind === 'ok');
        const read = await readCopy(JSON.parse(JSON.stringify(await writeCopy(4, set))));
        expect(read).toEqual({
          kind: 'ok',
          version: 4,
          hash: await hashRules(set),
          ruleSet: ruleSet(...rules.map((one) => ({ ...one, note: '' }))),
        });
      }),
      { numRuns: 40 },
    );
  });

  it('is missing where there is no property', async () => {
    expect(await readCopy(undefined)).toEqual({ kind: 'missing' });
  });

  const copyOf = (json: string) => ({
    schema: 1,
    version: 1,
    hash: 'x',
    data: deflateSync(json).toString('base64'),
  });

  it.each([
    ['another shape', { rules: [] }],
    ['a later schema', { schema: 2, version: 1, hash: 'x', data: '' }],
    ['data that is not base64', { ...copyOf('{}'), data: '§§§' }],
    ['data that does not inflate', { ...copyOf('{}'), data: 'AAAA' }],
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
