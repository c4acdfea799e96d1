import { agreementOf, type RuleInUse } from '#measure';
import { QUESTIONS } from '#rules';

import { ruleName } from '../../ui/rule-name';
import type { SortColumn, TableSort } from '../../ui/table/table-sort';

export type FigureColumn = 'rule' | 'question' | 'points' | 'hits' | 'share' | 'agreement' | 'overlaps' | 'conflicts';
export type FigureSort = TableSort<FigureColumn>;

/** What the table of rules says of each. */
export const FIGURE_COLUMNS: readonly SortColumn<FigureColumn>[] = [
  { column: 'rule', name: 'Rule' },
  { column: 'question', name: 'Answers' },
  { column: 'points', name: 'Points' },
  { column: 'hits', name: 'Hits', meaning: 'Issues in which the rule has evidence' },
  { column: 'share', name: 'Share', meaning: 'Hits, as a share of the issues that were read' },
  { column: 'agreement', name: 'Agreement', meaning: 'Of its hits that people decided, those on its side' },
  { column: 'overlaps', name: 'Overlaps', meaning: 'Hits that another rule of the same question has too' },
  { column: 'conflicts', name: 'Conflicts', meaning: 'Hits in which a rule of the other side has evidence too' },
];

/** What counts most comes first. */
export const USUAL_SORT: FigureSort = { column: 'hits', descending: true };

/** The sort after a press on a column's heading: numbers from the greatest, words from the first; then the other way. */
export function nextFigureSort(sort: FigureSort, column: FigureColumn): FigureSort {
  if (sort.column === column) return { column, descending: !sort.descending };
  return { column, descending: column !== 'rule' && column !== 'question' };
}

/** Rules in the order of a column. Those it says nothing about come last either way; of equals, those with more hits first. */
export function sortFigures(rules: readonly RuleInUse[], { column, descending }: FigureSort): readonly RuleInUse[] {
  const rank = RANK[column];
  const direction = descending ? -1 : 1;
  return rules
    .map((one) => ({ one, rank: rank(one) }))
    .sort((a, b) => {
      if (a.rank === b.rank) return b.one.hits - a.one.hits;
      if (a.rank === undefined || b.rank === undefined) return a.rank === undefined ? 1 : -1;
      return a.rank < b.rank ? -direction : direction;
    })
    .map(({ one }) => one);
}

const RANK: Readonly<Record<FigureColumn, (one: RuleInUse) => string | number | undefined>> = {
  rule: ({ rule }) => ruleName(rule).toLowerCase(),
  question: ({ rule }) => QUESTIONS.indexOf(rule.question),
  points: ({ rule }) => rule.points,
  hits: ({ hits }) => hits,
  share: ({ hits }) => hits,
  agreement: agreementOf,
  overlaps: ({ overlaps }) => overlaps,
  conflicts: ({ conflicts }) => conflicts,
};
