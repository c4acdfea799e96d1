import type { JiraIssue } from '#issue';
import * as v from 'valibot';

/** What an issue can be filtered by besides its suggestion: names as Jira shows them. */
export interface IssueFacts {
  readonly type: string;
  /** The sprint it is in, or was in last. */
  readonly sprint: string | undefined;
  readonly assignee: string | undefined;
}

/** The fields that facts are read from, besides those that rules read. */
export const factFields = (sprintField: string | undefined): readonly string[] =>
  sprintField === undefined ? ['assignee'] : ['assignee', sprintField];

const Assignee = v.object({ displayName: v.string() });
const Sprints = v.array(v.object({ name: v.string() }));

/** Reads what an issue can be filtered by; what cannot be read is as good as not there. */
export function issueFacts({ fields }: JiraIssue, sprintField: string | undefined): IssueFacts {
  const assignee = v.safeParse(Assignee, fields['assignee']);
  const sprints = v.safeParse(Sprints, sprintField === undefined ? undefined : fields[sprintField]);
  return {
    type: fields.issuetype.name,
    sprint: sprints.success ? sprints.output.at(-1)?.name : undefined,
    assignee: assignee.success ? assignee.output.displayName : undefined,
  };
}
