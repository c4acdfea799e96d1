import { describe, expect, it } from '@jest/globals';

import type { RuleInUse } from '#measure';

import {
  FIGURE_COLUMNS,
  nextFigureSort,
  sortFigures,
  USUAL_SORT,
} from '../../../../static/settings/figures/figure-columns';
import { rule } from '../../../builders/rule-set';

const figures = (id: string, overrides: Partial<RuleInUse> = {}): RuleInUse => ({
  rule: rule({ id, patterns: [id] }),
  hits: 0,
  decided: 0,
  agreed: 0,
  overlaps: 0,
  overlapsMost: undefined,
  conflicts: 0,
  conflictsMost: undefined,
  ...overrides,
});
const idsOf = (rules: readonly RuleInUse[]): readonly string[] => rules.map((one) => one.rule.id);

const A = figures('a', { hits: 1, decided: 4, agreed: 1, overlaps: 3, conflicts: 1 });
const B = {
  ...figures('b', { hits: 2, overlaps: 1, conflicts: 2 }),
  rule: rule({ id: 'b', patterns: ['B'], points: 1 }),
};
const C = {
  ...figures('c', { hits: 3, decided: 2, agreed: 2, overlaps: 2 }),
  rule: rule({ id: 'c', patterns: ['C'], question: 'how' }),
};

describe('the table of rules', () => {
  it.each([
    ['rule', 'abc'],
    ['question', 'bac'],
    ['points', 'bca'],
    ['hits', 'abc'],
    ['share', 'abc'],
    ['agreement', 'acb'],
    ['overlaps', 'bca'],
    ['conflicts', 'cab'],
  ] as const)('sorts by %s; of equals, those with more hits come first', (column, rising) => {
    expect(idsOf(sortFigures([A, B, C], { column, descending: false })).join('')).toBe(rising);
  });

  it('has a sort for every column', () => {
    for (const { column } of FIGURE_COLUMNS)
      expect(sortFigures([A, B, C], { column, descending: true })).toHaveLength(3);
  });

  it('keeps those last that nothing can be said about, either way', () => {
    expect(idsOf(sortFigures([B, A, C], { column: 'agreement', descending: true }))).toEqual(['c', 'a', 'b']);
  });

  it('begins with numbers at the greatest and with words at the first, and turns around when pressed again', () => {
    expect(nextFigureSort(USUAL_SORT, 'overlaps')).toEqual({ column: 'overlaps', descending: true });
    expect(nextFigureSort(USUAL_SORT, 'rule')).toEqual({ column: 'rule', descending: false });
    expect(nextFigureSort(USUAL_SORT, 'hits')).toEqual({ column: 'hits', descending: false });
    expect(nextFigureSort({ column: 'hits', descending: false }, 'hits')).toEqual(USUAL_SORT);
  });
});
