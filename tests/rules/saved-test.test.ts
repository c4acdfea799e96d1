import { describe, expect, it } from '@jest/globals';

import { compareTests, mergeTests, SavedTest, type Place } from '#rules';
import * as v from 'valibot';

const test = (name: string, must: Place = 'plan'): SavedTest => ({
  name,
  summary: name,
  must,
});

describe('a test that is kept with rules', () => {
  it.each([
    ['asks for nothing', { name: 'a', summary: 'a' }],
    ['can never pass', { name: 'a', summary: 'a', must: 'plan', mustNot: 'plan' }],
    ['has no name', { name: ' ', summary: 'a', must: 'plan' }],
    ['asks for no place there is', { name: 'a', summary: 'a', must: 'elsewhere' }],
  ])('is refused when it %s', (_, input) => {
    expect(v.safeParse(SavedTest, input).success).toBe(false);
  });
});

describe('tests of two rule sets', () => {
  it('are compared by their names', () => {
    expect(
      compareTests(
        [test('kept'), test('changed'), test('gone')],
        [test('changed', 'backlog'), test('kept'), test('new')],
      ),
    ).toEqual([
      { kind: 'changed', name: 'changed' },
      { kind: 'removed', name: 'gone' },
      { kind: 'added', name: 'new' },
    ]);
  });

  it('are merged so that nothing that one alone did is lost', () => {
    const base = [test('a'), test('b'), test('c')];
    const mine = [test('a', 'backlog'), test('b'), test('mine')];
    const theirs = [test('a'), test('c'), test('theirs')];
    expect(mergeTests(base, mine, theirs)).toEqual([test('a', 'backlog'), test('theirs'), test('mine')]);
  });

  it('are mine where both changed the same one', () => {
    expect(mergeTests([test('a')], [test('a', 'backlog')], [test('a', 'mixed')])).toEqual([test('a', 'backlog')]);
  });
});
