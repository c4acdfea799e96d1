import { agreementOf, type RuleInUse } from '#measure';
import { QUESTIONS } from '#rules';

import { ruleName } from '../../ui/rule-name';

/** What the table of rules says of each. */
export const FIGURE_COLUMNS = [
  ['rule', 'Rule'],
  ['question', 'Answers'],
  ['points', 'Points'],
  ['hits', 'Hits'],
  ['share', 'Share'],
  ['agreement', 'Agreement'],
  ['overlaps', 'Overlaps'],
  ['conflicts', 'Conflicts'],
] as const;
export type FigureColumn = (typeof FIGURE_COLUMNS)[number][0];

/** What the numbers of a column are, for those who ask. */
export const COLUMN_MEANING = {
  rule: undefined,
  question: undefined,
  points: undefined,
  hits: 'Issues in which the rule has evidence',
  share: 'Hits, as a share of the issues that were read',
  agreement: 'Of its hits that people decided, those on its side',
  overlaps: 'Hits that another rule of the same question has too',
  conflicts: 'Hits in which a rule of the other side has evidence too',
} as const satisfies Record<FigureColumn, string | undefined>;

export interface FigureSort {
  readonly column: FigureColumn;
  readonly descending: boolean;
}

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
