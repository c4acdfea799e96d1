import type { ConditionAsks, ConditionDraft } from '../../editing/condition-draft';

const USUAL = { words: 'has one of', set: 'is set', empty: 'is empty' } as const satisfies Record<
  ConditionAsks,
  string
>;
const OF_SUB_TASK = { words: 'of the type', set: 'yes', empty: 'no' } as const satisfies Record<ConditionAsks, string>;

/** What a condition asks, to be read after the name of its field. */
export const asksWords = (field: ConditionDraft['field'], asks: ConditionAsks): string =>
  (field === 'subTask' ? OF_SUB_TASK : USUAL)[asks];
