import { isDeepStrictEqual } from 'node:util';
import { accountIdOf, type Actor } from '../model/actor';
import type { IssueRecord } from '../model/issue-record';
import { issueBean } from '../shape/issue-bean';
import type { SiteStore } from '../site-store';
import type { ChangelogItem } from './changelog-items';
import type { JiraEvent } from './jira-event';

/** What an event tells of its issue: the description is not among it, nor are labels. */
const TOLD_FIELDS = ['summary', 'issuetype', 'project', 'status', 'created', 'updated', 'assignee', 'reporter'];

/** One write to an issue. */
interface IssueWrite {
  /** The issue as it was; undefined for a new one. */
  readonly before: IssueRecord | undefined;
  readonly issue: IssueRecord;
  /** What it changed of the issue's fields. */
  readonly items: readonly ChangelogItem[];
}

/**
 * The events of one write: that the issue is new or changed, and one for each property. A write that changed no field is
 * no update.
 *
 * @see https://developer.atlassian.com/platform/forge/events-reference/jira/
 */
export function issueEvents(
  { before, issue, items }: IssueWrite,
  actor: Actor,
  store: SiteStore,
): readonly JiraEvent[] {
  const accountId = accountIdOf(actor);
  const eventOf = (eventType: string, more: object): JiraEvent => ({
    eventType,
    payload: { ...more, atlassianId: accountId, associatedUsers: [{ accountId }] },
    isSelfGenerated: actor.kind === 'app',
  });
  const { key } = issue;
  const id = String(issue.id);
  const told = { issue: issueBean(issue, { fields: TOLD_FIELDS, properties: [] }, store) };
  const changed = { ...told, changelog: { id: `${id}${issue.updated}`, items } };
  return [
    ...(before === undefined ? [eventOf('avi:jira:created:issue', told)] : []),
    ...(items.length > 0 ? [eventOf('avi:jira:updated:issue', changed)] : []),
    ...writtenProperties(before, issue).map((property) =>
      eventOf('avi:jira:set:issue-property', { issue: { id, key }, property: { key: property } }),
    ),
  ];
}

function writtenProperties(before: IssueRecord | undefined, issue: IssueRecord): readonly string[] {
  return [...issue.properties].flatMap(([key, value]) =>
    isDeepStrictEqual(before?.properties.get(key), value) ? [] : [key],
  );
}
