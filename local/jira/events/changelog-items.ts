import { isDeepStrictEqual } from 'node:util';
import type { IssueRecord } from '../model/issue-record';
import type { NamedRecord, ProjectRecord } from '../model/project-record';
import { statusOf } from '../model/status-record';
import type { SiteStore } from '../site-store';

/** One changed field of an event's changelog. */
export interface ChangelogItem {
  readonly field: string;
  readonly fieldId: string;
  readonly from: string | null;
  readonly fromString: string | null;
  readonly to: string | null;
  readonly toString: string | null;
}

/** Id and words of a value. */
type Read = (issue: IssueRecord, project: ProjectRecord) => readonly [id: string | null, words: string | null];

const namesOf = (records: readonly NamedRecord[], ids: readonly string[]): string =>
  ids.flatMap((id) => records.find((record) => record.id === id)?.name ?? []).join(', ');

const fields: readonly (readonly [field: string, fieldId: string, read: Read])[] = [
  ['summary', 'summary', ({ summary }) => [null, summary]],
  // Its nodes stand for it here; the words that Jira writes of it are in wiki markup.
  [
    'description',
    'description',
    ({ description }) => [null, description === null ? null : JSON.stringify(description)],
  ],
  ['labels', 'labels', ({ labels }) => [null, labels.join(' ')]],
  ['status', 'status', ({ statusId }) => [statusId, statusOf(statusId).name]],
  ['issuetype', 'issuetype', ({ typeId }, { issueTypes }) => [typeId, namesOf(issueTypes, [typeId])]],
  ['assignee', 'assignee', ({ assignee }) => [assignee, assignee]],
  ['duedate', 'duedate', ({ dueDate }) => [dueDate, dueDate]],
  ['Component', 'components', ({ componentIds }, { components }) => [null, namesOf(components, componentIds)]],
  ['Fix Version', 'fixVersions', ({ fixVersionIds }, { versions }) => [null, namesOf(versions, fixVersionIds)]],
  ['IssueParentAssociation', 'parent', ({ parentId }) => [parentId === null ? null : String(parentId), null]],
];

/** What a write changed of an issue's fields, as its changelog and that of its event list it. */
export function changelogItems(before: IssueRecord, after: IssueRecord, store: SiteStore): readonly ChangelogItem[] {
  const project = store.projectOf(after);
  const usual = fields.flatMap(([field, fieldId, read]): readonly ChangelogItem[] => {
    const [from, fromString] = read(before, project);
    const [to, toString] = read(after, project);
    return from === to && fromString === toString ? [] : [{ field, fieldId, from, fromString, to, toString }];
  });
  const custom = [...new Set([...Object.keys(before.custom), ...Object.keys(after.custom)])].filter(
    (id) => !isDeepStrictEqual(valueOf(before, id), valueOf(after, id)),
  );
  const none = { from: null, fromString: null, to: null, toString: null };
  return [...usual, ...custom.map((id) => ({ field: id, fieldId: id, ...none }))];
}

const valueOf = ({ custom }: IssueRecord, id: string): unknown =>
  Object.entries(custom).find(([name]) => name === id)?.[1];
