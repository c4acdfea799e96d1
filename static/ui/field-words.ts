import { USUAL_WHERE, type Fact, type Field, type IssueField, type Rule } from '#rules';

/** What the page calls the parts of an issue. */
export const FIELD_NAME = {
  summary: 'Summary',
  description: 'Description',
  type: 'Issue type',
  labels: 'Labels',
  components: 'Components',
  status: 'Status',
  dueDate: 'Due date',
  fixVersions: 'Fix versions',
  subTask: 'Sub-task',
} as const satisfies Record<Field | Fact, string>;

const names: ReadonlyMap<string, string> = new Map(Object.entries(FIELD_NAME));

/** What the page calls a field; a custom field goes by its id. */
export const fieldName = (field: IssueField): string => names.get(field) ?? field;

/** Where a rule looks, in words; empty where it looks in the usual places. */
export function whereWords({ where }: Pick<Rule, 'where'>): string {
  if (where === undefined || isUsualWhere(where)) return '';
  return `Only in ${where.map((field) => FIELD_NAME[field].toLowerCase()).join(', ')}`;
}

/** Whether these are the usual places. */
export const isUsualWhere = (where: readonly Field[]): boolean =>
  where.length === USUAL_WHERE.length && USUAL_WHERE.every((field) => where.includes(field));
