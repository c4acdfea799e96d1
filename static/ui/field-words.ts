import type { Field, Rule } from '#rules';

/** What the page calls the parts of an issue. */
export const FIELD_NAME = {
  summary: 'Summary',
  description: 'Description',
  type: 'Issue type',
  labels: 'Labels',
  components: 'Components',
} as const satisfies Record<Field, string>;

/** Where a rule looks when it does not say so. */
export const DEFAULT_WHERE: readonly Field[] = ['summary', 'description'];

/** Where a rule looks, in words; empty where it looks in the usual places. */
export function whereWords({ where }: Pick<Rule, 'where'>): string {
  if (where === undefined || isDefaultWhere(where)) return '';
  return `Only in ${where.map((field) => FIELD_NAME[field].toLowerCase()).join(', ')}`;
}

/** Whether these are the usual places. */
export const isDefaultWhere = (where: readonly Field[]): boolean =>
  where.length === DEFAULT_WHERE.length && DEFAULT_WHERE.every((field) => where.includes(field));
