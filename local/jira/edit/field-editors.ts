import type { AdfDocument } from '#issue';
import * as v from 'valibot';
import { isAdfDocument } from '../adf-document';
import { fieldErrors } from '../jira-error';
import type { JiraLimits } from '../jira-limits';
import { changeLabels, checkLabels, type LabelChange } from '../labels';
import { CUSTOM_FIELDS } from '../model/custom-fields';
import type { IssueRecord } from '../model/issue-record';
import type { NamedRecord, ProjectRecord } from '../model/project-record';
import type { SiteStore } from '../site-store';
import type { FieldOperation } from './field-operation';

export interface EditContext {
  readonly store: SiteStore;
  readonly project: ProjectRecord;
  readonly limits: JiraLimits;
}

/** Applies the operations on one field. @throws JiraError 400 that names the field. */
type FieldEditor = (issue: IssueRecord, operations: readonly FieldOperation[], context: EditContext) => IssueRecord;

const Reference = v.union([
  v.object({ id: v.string() }),
  v.object({ key: v.string() }),
  v.object({ name: v.string() }),
]);
const Account = v.nullable(v.object({ accountId: v.nullable(v.string()) }));
const IsoDate = v.nullable(v.pipe(v.string(), v.isoDate()));
const Labels = v.array(v.string());

/** How each field is written, by its id. */
export const FIELD_EDITORS: ReadonlyMap<string, FieldEditor> = new Map<string, FieldEditor>([
  [
    'summary',
    (issue, operations, { limits }) => {
      const value = lastSet('summary', operations);
      if (typeof value !== 'string' || value.trim() === '') {
        throw fieldErrors({ summary: 'You must specify a summary of the issue.' });
      }
      if (/[\r\n]/.test(value)) {
        throw fieldErrors({ summary: 'The summary is invalid because it contains newline characters.' });
      }
      if (value.length > limits.summaryCharacters) {
        throw fieldErrors({ summary: `Summary can't exceed ${limits.summaryCharacters} characters.` });
      }
      return { ...issue, summary: value };
    },
  ],
  [
    'description',
    (issue, operations, { limits }) => {
      return { ...issue, description: documentOf('description', operations, limits) };
    },
  ],
  [
    'labels',
    (issue, operations, { limits }) => {
      const changes = operations.map(labelChange);
      checkLabels(changes, limits);
      return { ...issue, labels: changeLabels(issue.labels, changes) };
    },
  ],
  [
    'components',
    (issue, operations, { project }) => ({
      ...issue,
      componentIds: named('components', issue.componentIds, operations, project.components),
    }),
  ],
  [
    'fixVersions',
    (issue, operations, { project }) => ({
      ...issue,
      fixVersionIds: named('fixVersions', issue.fixVersionIds, operations, project.versions),
    }),
  ],
  [
    'duedate',
    (issue, operations) => ({ ...issue, dueDate: parse('duedate', IsoDate, lastSet('duedate', operations)) }),
  ],
  [
    'assignee',
    (issue, operations, { store }) => {
      const accountId = parse('assignee', Account, lastSet('assignee', operations))?.accountId ?? null;
      if (accountId !== null && !store.users.has(accountId)) {
        throw fieldErrors({ assignee: `User '${accountId}' cannot be assigned issues.` });
      }
      return { ...issue, assignee: accountId };
    },
  ],
  [
    'parent',
    (issue, operations, { store }) => {
      const value = lastSet('parent', operations);
      if (value === null) return { ...issue, parentId: null };
      const reference = parse('parent', Reference, value);
      const parent = store.find('id' in reference ? reference.id : 'key' in reference ? reference.key : '');
      if (parent === undefined || parent.id === issue.id)
        throw fieldErrors({ parent: 'Could not find valid parent issue.' });
      return { ...issue, parentId: parent.id };
    },
  ],
  [
    'issuetype',
    (issue, operations, { project }) => {
      const reference = parse('issuetype', Reference, lastSet('issuetype', operations));
      const type = findNamed(project.issueTypes, reference);
      if (type === undefined) throw fieldErrors({ issuetype: 'Specify a valid issue type' });
      return { ...issue, typeId: type.id };
    },
  ],
  ...CUSTOM_FIELDS.map(({ id, kind }): readonly [string, FieldEditor] => [
    id,
    (issue, operations, { limits }) => {
      const read = kind === 'textarea' ? documentOf : lineOf;
      const value = read(id, operations, limits);
      const others = Object.fromEntries(Object.entries(issue.custom).filter(([name]) => name !== id));
      return { ...issue, custom: value === null ? others : { ...others, [id]: value } };
    },
  ]),
]);

function lastSet(field: string, operations: readonly FieldOperation[]): unknown {
  const last = operations.at(-1);
  if (last === undefined || operations.some(({ verb }) => verb !== 'set')) {
    throw fieldErrors({ [field]: `Field does not support update '${operations[0]?.verb ?? ''}'` });
  }
  return last.value;
}

function documentOf(
  field: string,
  operations: readonly FieldOperation[],
  { textCharacters }: JiraLimits,
): AdfDocument | null {
  const value = lastSet(field, operations);
  if (value === null) return null;
  if (!isAdfDocument(value)) {
    const problem = 'Operation value must be an Atlassian Document (see the Atlassian Document Format)';
    throw fieldErrors({ [field]: problem });
  }
  if (JSON.stringify(value).length > textCharacters) {
    const problem = `The entered text is too long. It exceeds the allowed limit of ${textCharacters} characters.`;
    throw fieldErrors({ [field]: problem });
  }
  return value;
}

/** One line of text; an empty one is none. */
function lineOf(
  field: string,
  operations: readonly FieldOperation[],
  { summaryCharacters }: JiraLimits,
): string | null {
  const value = lastSet(field, operations);
  if (value === null || value === '') return null;
  if (typeof value !== 'string') throw fieldErrors({ [field]: 'Operation value must be a string' });
  // A text field holds as much as a summary.
  if (value.length <= summaryCharacters) return value;
  throw fieldErrors({
    [field]: `The entered text is too long. It exceeds the allowed limit of ${summaryCharacters} characters.`,
  });
}

function parse<Output>(field: string, schema: v.GenericSchema<unknown, Output>, value: unknown): Output {
  const parsed = v.safeParse(schema, value);
  if (!parsed.success) throw fieldErrors({ [field]: 'data was not of the expected shape' });
  return parsed.output;
}

function labelChange({ verb, value }: FieldOperation): LabelChange {
  if (verb === 'set') return { kind: 'set', labels: parse('labels', Labels, value) };
  if (verb === 'add' || verb === 'remove') return { kind: verb, label: parse('labels', v.string(), value) };
  throw fieldErrors({ labels: `Field does not support update '${verb}'` });
}

function findNamed<T extends NamedRecord>(
  records: readonly T[],
  reference: v.InferOutput<typeof Reference>,
): T | undefined {
  return records.find((record) =>
    'id' in reference ? record.id === reference.id : 'name' in reference && record.name === reference.name,
  );
}

function named(
  field: string,
  ids: readonly string[],
  operations: readonly FieldOperation[],
  records: readonly NamedRecord[],
) {
  const idOf = (value: unknown): string => {
    const record = findNamed(records, parse(field, Reference, value));
    if (record === undefined) throw fieldErrors({ [field]: `${field}: no such value in this project.` });
    return record.id;
  };
  let next = new Set(ids);
  for (const { verb, value } of operations) {
    if (verb === 'set') next = new Set(parse(field, v.array(v.unknown()), value).map(idOf));
    else if (verb === 'add') next.add(idOf(value));
    else if (verb === 'remove') next.delete(idOf(value));
    else throw fieldErrors({ [field]: `Field does not support update '${verb}'` });
  }
  return [...next];
}
