import type { IssueRecord } from '../model/issue-record';
import type { FieldFactory, JqlContext, JqlField } from './jql-field';
import { noSuchValue, textOf } from './jql-value-error';

/** A field whose values are ids: what an issue has, and which ids a written value stands for. */
interface Choice {
  read(issue: IssueRecord, context: JqlContext): readonly string[];
  /** The ids that a value stands for; none if it does not exist. */
  resolve(value: string, context: JqlContext): readonly string[];
  readonly sortKey?: (issue: IssueRecord, context: JqlContext) => string | number | null;
}

/** Equality, lists and emptiness over a set of ids. */
export function choiceField(choice: Choice): FieldFactory {
  return (name, context) => {
    const { sortKey } = choice;
    return {
      operators: ['=', '!=', 'in', 'not in', 'is', 'is not'],
      isEmpty: (issue) => choice.read(issue, context).length === 0,
      hasOneOf: (values) => {
        const ids = new Set<string>();
        for (const value of values) {
          const text = textOf(value, name);
          const resolved = choice.resolve(text, context);
          if (resolved.length === 0) throw noSuchValue(text, name);
          for (const id of resolved) ids.add(id);
        }
        return (issue) => choice.read(issue, context).some((id) => ids.has(id));
      },
      ...(sortKey !== undefined && { sortKey: (issue) => sortKey(issue, context) }),
    } satisfies JqlField;
  };
}
