import * as v from 'valibot';
import { fieldErrors, jiraError } from '../jira-error';
import type { JiraLimits } from '../jira-limits';
import type { IssueRecord } from '../model/issue-record';
import { FIELD_EDITORS, type EditContext } from './field-editors';
import type { FieldOperation } from './field-operation';

/** The body of an edit and of a creation. */
export const IssueUpdate = v.object({
  fields: v.optional(v.record(v.string(), v.unknown()), {}),
  update: v.optional(v.record(v.string(), v.array(v.record(v.string(), v.unknown()))), {}),
  properties: v.optional(v.array(v.object({ key: v.string(), value: v.unknown() })), []),
});
export type IssueUpdate = v.InferOutput<typeof IssueUpdate>;

/**
 * The issue with the fields and properties of an update; nothing is stored.
 * @throws JiraError 400 for a field that is not among the editable ones, or a value that Jira refuses
 */
export function applyEdit(
  issue: IssueRecord,
  update: IssueUpdate,
  editable: ReadonlySet<string>,
  context: EditContext,
): IssueRecord {
  let edited = issue;
  for (const [field, operations] of operationsOf(update)) {
    const edit = FIELD_EDITORS.get(field);
    if (edit === undefined || !editable.has(field)) {
      throw fieldErrors({
        [field]: `Field '${field}' cannot be set. It is not on the appropriate screen, or unknown.`,
      });
    }
    edited = edit(edited, operations, context);
  }
  if (update.properties.length === 0) return edited;
  const properties = new Map(edited.properties);
  for (const { key, value } of update.properties) {
    checkProperty(key, value, context.limits);
    properties.set(key, value);
  }
  return { ...edited, properties };
}

function operationsOf({ fields, update }: IssueUpdate): ReadonlyMap<string, readonly FieldOperation[]> {
  const operations = new Map<string, readonly FieldOperation[]>();
  for (const [field, value] of Object.entries(fields)) operations.set(field, [{ verb: 'set', value }]);
  for (const [field, changes] of Object.entries(update)) {
    if (operations.has(field))
      throw fieldErrors({ [field]: `Field '${field}' cannot appear both in 'fields' and in 'update'.` });
    operations.set(
      field,
      changes.flatMap((change) => Object.entries(change).map(([verb, value]) => ({ verb, value }))),
    );
  }
  return operations;
}

/** @throws JiraError 400 for a key or a value that is too long, or no value at all */
export function checkProperty(key: string, value: unknown, limits: JiraLimits): void {
  if (value === undefined) throw jiraError(400, 'The property value must be valid, non-empty JSON.');
  if (key === '' || key.length > limits.propertyKeyCharacters) {
    throw jiraError(400, `The property key is too long (the limit is ${limits.propertyKeyCharacters} characters).`);
  }
  const length = JSON.stringify(value).length;
  if (length > limits.propertyValueCharacters) {
    throw jiraError(
      400,
      `The property value is too long: ${length} characters (the limit is ${limits.propertyValueCharacters}).`,
    );
  }
}

/** Whether an edit left all fields as they were; properties are no fields. */
export function sameFields(a: IssueRecord, b: IssueRecord): boolean {
  const plain = (issue: IssueRecord): string => JSON.stringify({ ...issue, properties: null });
  return plain(a) === plain(b);
}
