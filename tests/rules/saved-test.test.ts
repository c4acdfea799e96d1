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

  it.each([
    ['a place that it must have', { must: 'plan' }],
    ['a place that it must not have', { mustNot: 'plan' }],
    ['both, when they differ', { must: 'plan', mustNot: 'mixed' }],
    ['all that an issue can have', { must: 'plan', description: 'b', type: 'Bug', labels: ['x'], components: ['y'] }],
  ])('may name %s', (_, input) => {
    expect(v.safeParse(SavedTest, { name: 'a', summary: 'a', ...input }).success).toBe(true);
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

  it('are the same whatever the order in which they are written', () => {
    const written: SavedTest = { name: 'a', summary: 's', must: 'plan' };
    const otherwise: SavedTest = { must: 'plan', summary: 's', name: 'a' };
    expect(compareTests([written], [otherwise])).toEqual([]);
    expect(compareTests([written], [{ ...otherwise, summary: 'other' }])).toEqual([{ kind: 'changed', name: 'a' }]);
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
