import type { IssueRecord } from '../model/issue-record';
import type { SiteStore } from '../site-store';
import { ISSUE_FIELDS } from './issue-fields';
import { selfOf } from './site-url';

/** What of an issue was asked for. */
export interface IssueSelection {
  readonly fields: readonly string[];
  readonly properties: readonly string[];
}

/** Whether the answer holds nothing but ids and keys, so that pages may be long. */
export function isIdsOnly({ fields, properties }: IssueSelection): boolean {
  return fields.every((field) => field === 'id' || field === 'key') && properties.length === 0;
}

/** An issue with the fields and properties asked for; `*all`, `*navigable` and `-field` as in Jira. */
export function issueBean(issue: IssueRecord, { fields, properties }: IssueSelection, store: SiteStore) {
  const id = String(issue.id);
  if (isIdsOnly({ fields, properties }) && !fields.includes('key')) return { id };
  const names = selectFields(fields);
  const project = store.projectOf(issue);
  const values: Record<string, unknown> = {};
  for (const name of names) {
    const value = ISSUE_FIELDS.get(name)?.(issue, project, store);
    if (value !== undefined) values[name] = value;
  }
  const all = properties.includes('*all');
  return {
    expand: 'renderedFields,names,schema,operations,editmeta,changelog,versionedRepresentations',
    id,
    self: selfOf(`issue/${id}`),
    key: issue.key,
    ...(names.length > 0 && { fields: values }),
    ...(properties.length > 0 && {
      properties: Object.fromEntries([...issue.properties].filter(([key]) => all || properties.includes(key))),
    }),
  };
}

function selectFields(wanted: readonly string[]): readonly string[] {
  const without = new Set(wanted.filter((name) => name.startsWith('-')).map((name) => name.slice(1)));
  const named = wanted.filter((name) => !name.startsWith('-'));
  const every = named.length === 0 || named.includes('*all') || named.includes('*navigable');
  const names = every ? [...ISSUE_FIELDS.keys()] : [...new Set(named)].filter((name) => ISSUE_FIELDS.has(name));
  return names.filter((name) => !without.has(name));
}
