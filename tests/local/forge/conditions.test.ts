import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareValues, meetsCondition, meetsConditions } from '../../../local/forge/key-value-store/conditions';
import type { Condition } from '../../../local/forge/key-value-store/requests';

const test = (condition: Condition['condition'], ...values: Condition['values']) => ({ condition, values });

describe('meetsCondition', () => {
  it.each([
    [3, test('EQUAL_TO', 3), true],
    ['3', test('EQUAL_TO', 3), false],
    [undefined, test('EQUAL_TO', 3), false],
    [undefined, test('NOT_EQUAL_TO', 3), true],
    [undefined, test('NOT_EXISTS', true), true],
    [false, test('EXISTS', true), true],
    ['backlog', test('BEGINS_WITH', 'back'), true],
    ['backlog', test('CONTAINS', 'klo'), true],
    [['how', 'when'], test('CONTAINS', 'how'), true],
    [['how', 'when'], test('CONTAINS', 'ho'), false],
    [['how'], test('NOT_CONTAINS', 'why'), true],
    [2, test('BETWEEN', 2, 2), true],
    ['b', test('BETWEEN', 'a', 'c'), true],
    [1, test('GREATER_THAN', 1), false],
    [1, test('LESS_THAN_EQUAL_TO', 1), true],
    ['1', test('GREATER_THAN', 0), false],
  ])('%j under %j is %s', (attribute, condition, expected) => {
    expect(meetsCondition(attribute, condition)).toBe(expected);
  });

  it('is either below, equal or above', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.tuple(fc.integer(), fc.integer()), fc.tuple(fc.string(), fc.string())),
        ([one, other]) => {
          const holds = [test('LESS_THAN', other), test('EQUAL_TO', other), test('GREATER_THAN', other)].filter(
            (condition) => meetsCondition(one, condition),
          );
          expect(holds).toHaveLength(1);
        },
      ),
    );
  });

  it('orders two values the other way round when they change places', () => {
    const value = fc.oneof(fc.integer(), fc.string(), fc.boolean());
    fc.assert(
      fc.property(value, value, (one, other) => {
        const [order, reverse] = [compareValues(one, other), compareValues(other, one)];
        expect(reverse === undefined).toBe(order === undefined);
        expect(Math.sign(order ?? 0) + Math.sign(reverse ?? 0)).toBe(0);
      }),
    );
  });
});

describe('meetsConditions', () => {
  const conditions = [
    { property: 'version', ...test('EQUAL_TO', 1) },
    { property: 'hash', ...test('EQUAL_TO', 'a') },
  ];

  it('asks for all or for one', () => {
    const value = { version: 1, hash: 'b' };
    expect(meetsConditions(value, { and: conditions })).toBe(false);
    expect(meetsConditions(value, { or: conditions })).toBe(true);
  });

  it('sees no attributes where no record is, nor inherited ones', () => {
    expect(meetsConditions(undefined, { and: [{ property: 'version', ...test('NOT_EXISTS', true) }] })).toBe(true);
    expect(meetsConditions({}, { and: [{ property: 'constructor', ...test('EXISTS', true) }] })).toBe(false);
  });
});
