import type { ChangelogItem } from './events/changelog-items';
import { accountIdOf, type Actor } from './model/actor';
import type { IssueRecord } from './model/issue-record';

/** Most updates that an issue's changelog tells of. @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-bulkfetch-post */
const MOST = 40;

interface History {
  readonly id: string;
  readonly author: { readonly accountId: string };
  readonly created: string;
  readonly items: readonly Readonly<Record<string, string>>[];
}

/** The changelogs of issues. */
export class Changelogs {
  private readonly byIssue = new Map<number, readonly History[]>();
  private lastId = 0;

  /** Notes what a write changed of an issue's fields, if it changed any. */
  add({ id, updated }: IssueRecord, items: readonly ChangelogItem[], actor: Actor): void {
    if (items.length === 0) return;
    const history: History = {
      id: String((this.lastId += 1)),
      author: { accountId: accountIdOf(actor) },
      created: new Date(updated).toISOString().replace('Z', '+0000'),
      items: items.map(told),
    };
    this.byIssue.set(id, [history, ...this.of(id)].slice(0, MOST));
  }

  /** The newest first. */
  of(issueId: number): readonly History[] {
    return this.byIssue.get(issueId) ?? [];
  }

  clear(): void {
    this.byIssue.clear();
  }
}

const told = ({ from, fromString, to, toString, ...field }: ChangelogItem): Readonly<Record<string, string>> => ({
  ...field,
  fieldtype: field.fieldId.startsWith('customfield_') ? 'custom' : 'jira',
  from: from ?? '',
  fromString: fromString ?? '',
  to: to ?? '',
  toString: toString ?? '',
});
