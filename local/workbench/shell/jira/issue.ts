import * as v from 'valibot';
import { callJira } from './call-jira';

const Named = v.object({ name: v.string() });

export const Issue = v.object({
  id: v.string(),
  key: v.string(),
  fields: v.object({
    summary: v.string(),
    description: v.nullish(v.unknown()),
    issuetype: v.object({ id: v.string(), name: v.string() }),
    status: v.object({ name: v.string() }),
    project: v.object({ id: v.string(), key: v.string(), name: v.string() }),
    labels: v.optional(v.array(v.string()), []),
    components: v.optional(v.array(Named), []),
    fixVersions: v.optional(v.array(Named), []),
    parent: v.nullish(v.object({ key: v.string() })),
    assignee: v.nullish(v.object({ displayName: v.string() })),
    duedate: v.nullish(v.string()),
    updated: v.nullish(v.string()),
  }),
  properties: v.optional(v.record(v.string(), v.unknown()), {}),
});
export type Issue = v.InferOutput<typeof Issue>;

const fields =
  'summary,description,issuetype,status,project,labels,components,fixVersions,parent,assignee,duedate,updated';

export function readIssue(key: string): Promise<Issue> {
  return callJira(Issue, 'GET', `/rest/api/3/issue/${encodeURIComponent(key)}?fields=${fields}&properties=*all`);
}

export type IssueEdit = { summary: string } | { description: unknown } | { labels: readonly string[] };

export async function saveIssue(key: string, edit: IssueEdit): Promise<void> {
  await callJira(v.unknown(), 'PUT', `/rest/api/3/issue/${encodeURIComponent(key)}`, { fields: edit });
}

export interface NewIssue {
  readonly projectId: string;
  readonly issueTypeId: string;
  readonly parentId?: string | undefined;
  readonly summary: string;
  readonly description: unknown;
  readonly labels: readonly string[];
}

export function createIssue(issue: NewIssue): Promise<{ id: string; key: string }> {
  return callJira(v.object({ id: v.string(), key: v.string() }), 'POST', '/rest/api/3/issue', {
    fields: {
      project: { id: issue.projectId },
      issuetype: { id: issue.issueTypeId },
      summary: issue.summary,
      labels: issue.labels,
      ...(issue.description === null ? {} : { description: issue.description }),
      ...(issue.parentId === undefined ? {} : { parent: { id: issue.parentId } }),
    },
  });
}
