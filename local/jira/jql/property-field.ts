import { jiraError } from '../jira-error';
import type { IndexedProperty } from '../model/indexed-property';
import type { IssueRecord } from '../model/issue-record';
import { dateValue } from './date-value';
import type { JqlContext, JqlField, JqlValue } from './jql-field';
import { textOf } from './jql-value-error';

/**
 * A value inside an issue property, as `issue.property["key"].path` or by the alias of the manifest.
 * A property that no manifest declares is not indexed: it is empty for every issue.
 * @see https://developer.atlassian.com/cloud/jira/platform/jira-entity-properties/
 */
export function propertyField(name: string, declared: IndexedProperty | undefined, context: JqlContext): JqlField {
  const path = declared?.path.split('.') ?? [];
  const read = (issue: IssueRecord): readonly (string | number)[] => {
    if (declared === undefined) return [];
    let value = issue.properties.get(declared.propertyKey);
    for (const step of path) value = memberOf(value, step);
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    return values.flatMap((each) => comparable(each) ?? []);
  };
  const operand = (value: JqlValue): string | number => {
    if (declared?.type === 'date') return dateValue(value, name, context.now);
    const text = textOf(value, name);
    if (declared?.type !== 'number') return text.toLowerCase();
    if (text.trim() === '' || Number.isNaN(Number(text))) {
      throw jiraError(400, `The value '${text}' for the field '${name}' is not a number.`);
    }
    return Number(text);
  };
  const comparable = (value: unknown): string | number | undefined => {
    if (declared?.type === 'date') return typeof value === 'string' ? Date.parse(value) : undefined;
    if (declared?.type === 'number') return typeof value === 'number' ? value : undefined;
    return typeof value === 'string' || typeof value === 'boolean' ? String(value).toLowerCase() : undefined;
  };
  const ordered = declared?.type === 'number' || declared?.type === 'date';
  return {
    operators: ['=', '!=', 'in', 'not in', 'is', 'is not', ...(ordered ? (['<', '<=', '>', '>='] as const) : [])],
    isEmpty: (issue) => read(issue).length === 0,
    hasOneOf: (values) => {
      const wanted = new Set(values.map(operand));
      return (issue) => read(issue).some((value) => wanted.has(value));
    },
    compare: (value) => {
      const wanted = operand(value);
      return (issue) => {
        const [first] = read(issue);
        return typeof first === 'number' && typeof wanted === 'number' ? first - wanted : null;
      };
    },
    sortKey: (issue) => read(issue)[0] ?? null,
  };
}

function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}
