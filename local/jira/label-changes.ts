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

/** What the changelogs of issues say of their labels; changes of other fields are not kept here. */
export class LabelChanges {
  private readonly byIssue = new Map<number, readonly History[]>();
  private lastId = 0;

  add(before: IssueRecord | undefined, { id, labels, updated }: IssueRecord, actor: Actor): void {
    if (before === undefined || before.labels === labels || before.labels.join(' ') === labels.join(' ')) return;
    const texts = { from: '', fromString: before.labels.join(' '), to: '', toString: labels.join(' ') };
    const history: History = {
      id: String((this.lastId += 1)),
      author: { accountId: accountIdOf(actor) },
      created: new Date(updated).toISOString().replace('Z', '+0000'),
      items: [{ field: 'labels', fieldId: 'labels', fieldtype: 'jira', ...texts }],
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
