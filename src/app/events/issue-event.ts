import * as v from 'valibot';

const EventOfIssue = v.object({
  eventType: v.string(),
  issue: v.object({
    id: v.pipe(v.string(), v.regex(/^\d{1,19}$/)),
    fields: v.object({ project: v.object({ id: v.pipe(v.string(), v.regex(/^\d{1,19}$/)) }) }),
  }),
  changelog: v.optional(v.object({ items: v.array(v.object({ fieldId: v.optional(v.string()), field: v.string() })) })),
});

/** What the app makes of an event of Jira. */
export interface IssueEvent {
  readonly issueId: string;
  readonly projectId: string;
  /** Whether something that rules read may be different now. */
  readonly isOfText: boolean;
}

/** Fields whose change asks for another suggestion; in `manifest.yml` the trigger's filter names the same. */
export const TEXT_FIELDS: readonly string[] = ['summary', 'description', 'issuetype'];

/**
 * Reads an event of Jira; undefined where it is not as documented. The platform filters by the changelog too: this is
 * for what its filter cannot tell.
 *
 * @see https://developer.atlassian.com/platform/forge/events-reference/jira/
 */
export function parseIssueEvent(event: unknown): IssueEvent | undefined {
  const parsed = v.safeParse(EventOfIssue, event);
  if (!parsed.success) return undefined;
  const { eventType, issue, changelog } = parsed.output;
  const isNew = eventType === 'avi:jira:created:issue';
  const changed = (changelog?.items ?? []).map(({ fieldId, field }) => fieldId ?? field);
  return {
    issueId: issue.id,
    projectId: issue.fields.project.id,
    isOfText: isNew || changelog === undefined || changed.some((field) => TEXT_FIELDS.includes(field)),
  };
}
