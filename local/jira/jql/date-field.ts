import type { IssueRecord } from '../model/issue-record';
import { dateValue } from './date-value';
import type { FieldFactory } from './jql-field';

/** A field that holds a time. */
function dateField(read: (issue: IssueRecord) => number | null): FieldFactory {
  return (name, context) => ({
    operators: ['=', '!=', 'in', 'not in', 'is', 'is not', '<', '<=', '>', '>='],
    isEmpty: (issue) => read(issue) === null,
    hasOneOf: (values) => {
      const times = new Set(values.map((value) => dateValue(value, name, context.now)));
      return (issue) => {
        const at = read(issue);
        return at !== null && times.has(at);
      };
    },
    compare: (value) => {
      const wanted = dateValue(value, name, context.now);
      return (issue) => {
        const at = read(issue);
        return at === null ? null : at - wanted;
      };
    },
    sortKey: read,
  });
}

export const createdField = dateField((issue) => issue.created);
export const updatedField = dateField((issue) => issue.updated);
export const dueDateField = dateField((issue) => (issue.dueDate === null ? null : Date.parse(issue.dueDate)));
